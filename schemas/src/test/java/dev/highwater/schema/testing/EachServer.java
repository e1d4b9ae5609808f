package dev.highwater.schema.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.EnumSource;

/// Runs a parameterized test on the PostgreSQL that Highwater brings along and on Debian's: the
/// newest and an old one, which stand for those between.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@EnumSource(
    value = TestServer.class,
    names = {"EMBEDDED", "DEBIAN_15"})
public @interface EachServer {}
