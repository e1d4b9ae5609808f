package dev.highwater.dataset.literal;

import java.util.ArrayList;
import java.util.List;

/// Literals of every type: ordinary, empty and extreme ones, and those that the server writes back
/// in another form than they were written in.
final class LiteralSamples {

  /// @param modern whether PostgreSQL 15 does not know it
  record Sample(String type, List<String> literals, boolean modern) {}

  static final String[] TYPES = {
    "CREATE EXTENSION citext",
    "CREATE EXTENSION hstore",
    "CREATE EXTENSION ltree",
    "CREATE EXTENSION cube",
    "CREATE TYPE mood AS ENUM ('sad', 'ok', 'very happy', 'it''s', '')",
    "CREATE DOMAIN amount AS numeric(12,2) CHECK (VALUE >= 0)",
    "CREATE DOMAIN price AS amount NOT NULL",
    "CREATE DOMAIN code AS varchar(5)",
    "CREATE TYPE address AS (street text, zip varchar(10), mood mood)",
    "CREATE TYPE person AS (name text, home address, tags text[], since date, paid price)",
    "CREATE TYPE floatrange AS RANGE (subtype = float8)",
    "CREATE TYPE textrange AS RANGE (subtype = text, multirange_type_name = texts)",
  };

  private final List<Sample> samples = new ArrayList<>();

  private LiteralSamples() {}

  static List<Sample> all() {
    LiteralSamples samples = new LiteralSamples();
    samples.numbers();
    samples.texts();
    samples.times();
    samples.networks();
    samples.shapes();
    samples.system();
    samples.search();
    samples.ranges();
    samples.made();
    samples.extensions();
    return samples.samples;
  }

  private void add(String type, String... literals) {
    samples.add(new Sample(type, List.of(literals), false));
  }

  private void addModern(String type, String... literals) {
    samples.add(new Sample(type, List.of(literals), true));
  }

  private void numbers() {
    add("boolean", "true", "false", "t", "F", "yes", "no", "on", "off", "1", "0");
    add("smallint", "0", "-32768", "32767", " 7 ");
    add("integer", "0", "-2147483648", "2147483647", "+5");
    add("bigint", "0", "-9223372036854775808", "9223372036854775807");
    add("real", "0", "-0", "1.5", "3.4028235e38", "1e-45", "NaN", "Infinity", "-inf", "0.1");
    add("double precision", "0", "-0", "0.1", "1e300", "4.9e-324", "NaN", "-Infinity", ".5", "5.");
    add(
        "numeric",
        "0",
        "0.00",
        "-1",
        "1e3",
        "1.5e-3",
        "0.00000000000000000001",
        "NaN",
        "Infinity",
        "-Infinity",
        "12345678901234567890123456789012345678901234567890.123456789",
        "10000",
        "0001.10",
        "99999999",
        "-0.0001");
    add(
        "numeric(38,10)",
        "9999999999999999999999999999.9999999999",
        "1.23456789005",
        "0",
        "-7e20",
        "NaN");
    add("numeric(5,0)", "99999.4", "-0.5", "0.49");
    add("numeric(5,-2)", "1234567", "-50", "49", "0");
    add("numeric(2,4)", "0.0099", "-0.00994");
    add("money", "0", "12.34", "-5", "$1,234.565", "-92233720368547758.08", "92233720368547758.07");
  }

  private void texts() {
    add("text", "", "Cotabato", "it's, \"quoted\"\n\ttab\\", "Ñ ﷽ 🐟");
    add("varchar(5)", "", "ab", "ab   ", "ñññññ", "abcde   ");
    add("character varying", "", "a long text without limit");
    add("char(5)", "", "ab", "ñ", "abcde   ");
    add("char", "x", "");
    add("bpchar", "a ", "");
    add("name", "", "a", "ñ".repeat(40), "x".repeat(70));
    add("\"char\"", "a", "", "Z");
    add("xml", "<a/>", "text <b c=\"1\">x</b>", "");
    add("json", "{\"b\" : 1,\n\"a\": [ ]}", "null", "\"x\"");
    add("jsonb", "{\"bb\" : 1, \"a\": [1.50, 1e2, null, true]}", "null", "\"\\u00e9\\n\"", "{}");
    add("jsonpath", "$.\"a\"[*]", "$");
    add("bytea", "\\x", "\\x00ff41", "abc", "a\\\\b\\001\\377");
    add("bit(3)", "101", "b011", "000");
    add("bit", "1", "0");
    add("bit(64)", "x123456789abcdef0");
    add("bit varying(10)", "", "1", "1010101010", "xff");
    add("varbit", "", "x0123456789abcdef");
    add(
        "uuid",
        "00000000-0000-0000-0000-000000000000",
        "F81D4FAE-7DEC-41D0-A765-00A0C91E6BF6",
        "{f81d4fae7dec41d0a76500a0c91e6bf6}");
    add("refcursor", "c");
  }

  private void times() {
    add(
        "date",
        "2000-01-01",
        "1970-01-01",
        "0001-01-01",
        "0044-03-15 BC",
        "infinity",
        "-infinity",
        "5874-02-28",
        "2024-02-29",
        "1900-03-01",
        "epoch");
    add("time", "00:00", "08:30:15.000001", "24:00:00", "23:59:59.9999996");
    add("time(0)", "08:30:15.5", "08:30:15.4999");
    add("timetz", "00:00+00", "08:30:15.5+08", "23:59:59-11:30", "12:00:00Z", "12:00+0530");
    add("timetz(2)", "08:30:15.505+08:15:30");
    add(
        "timestamp",
        "2000-01-01",
        "1969-07-20 20:17:40.5",
        "0044-03-15 12:00 BC",
        "infinity",
        "-infinity",
        "2025-10-09T08:00:00+08:00",
        "294276-12-31 23:59:59.999999",
        "epoch");
    add("timestamp(0)", "1999-12-31 23:59:58.5", "2025-01-01 00:00:00.5", "2025-01-01 00:00:00.4");
    add(
        "timestamptz",
        "2025-10-09T08:00:00.123456Z",
        "2025-10-09 08:00:00+08",
        "2025-10-09 08:00:00 -03:30",
        "1970-01-01",
        "infinity",
        "0001-01-01 00:00:00+00 BC");
    add("timestamptz(3)", "2025-10-09T08:00:00.1235Z", "1999-01-01T00:00:00.0005Z");
    add(
        "interval",
        "0",
        "1 year 2 mons -3 days 04:05:06.5",
        "-1 year",
        "@ 3 weeks 2 hours ago",
        "1-2",
        "P1Y2M3DT4H5M6.789S",
        "P2W",
        "1.5 years",
        "1.5 months",
        "2.5 days",
        "90 minutes",
        "-00:00:01",
        "1 day -00:00:01",
        "12",
        "1 century 2 decades",
        "150 milliseconds",
        "1.75 weeks",
        "178000000 years",
        "1 month 1 hour",
        "250 microseconds",
        "100:59:59.999999");
    addModern("interval month", "infinity", "-infinity");
    add("interval(2)", "1 day 00:00:01.555", "-00:00:01.555");
    add("interval year", "15 months 5 days");
    add("interval month", "15 months 5 days 3 hours");
    add("interval year to month", "15 months 5 days 3 hours");
    add("interval day", "1 month 5 days 3 hours");
    add("interval hour", "5 days 3:59:59");
    add("interval day to minute", "5 days 3:59:59");
    add("interval minute to second(1)", "5 days 3:59:59.97");
  }

  private void networks() {
    add(
        "inet",
        "10.1.2.3",
        "192.168.0.1/16",
        "2001:db8::1",
        "::/0",
        "::ffff:1.2.3.4",
        "::1",
        "fe80::1:2/64",
        "1:2:3:4:5:6:7:8",
        "0.0.0.0/0",
        "1::");
    add("cidr", "10.0.0.0/8", "10/8", "192.168.100.128/25", "2001:db8::/32", "::1/128");
    add("macaddr", "08:00:2b:01:02:03", "08-00-2B-01-02-03", "0800.2b01.0203", "08002b010203");
    add("macaddr8", "08:00:2b:01:02:03:04:05", "08:00:2b:01:02:03", "08002b0102030405");
  }

  private void shapes() {
    add("point", "(1,2)", "0,-0.5", "( 1e10 , -3 )", "(Infinity,NaN)");
    add("lseg", "[(1,2),(3,4)]", "((0,0),(1,1))");
    add("box", "(1,2),(3,4)", "((3,1),(2,5))");
    add("line", "{1,2,3}", "{-1,0,5}", "[(0,0),(1,2)]", "(1,0),(1,5)", "[(0,3),(5,3)]");
    add("path", "[(1,2),(3,4)]", "((0,0),(1,1),(2,0))", "(5,6)");
    add("polygon", "((0,0),(1,1),(2,0))", "(1,2)");
    add("circle", "<(1,2),3>", "((0,0),0)", "1,2,3.5");
  }

  private void system() {
    add("oid", "0", "4294967295");
    add("xid", "3", "4294967295");
    add("cid", "1");
    add("xid8", "18446744073709551615", "0");
    add("tid", "(0,1)", "(4294967295,65535)");
    add("regclass", "1259", "0");
    add("regtype", "23");
    add("pg_lsn", "0/0", "16/B374D848", "FFFFFFFF/FFFFFFFF");
    add("pg_snapshot", "10:20:10,14,15", "1:1:");
    add("txid_snapshot", "10:20:10,14,15");
    add("int2vector", "1 2 3", "-5");
    add("oidvector", "23 25");
  }

  private void search() {
    add(
        "tsvector",
        "",
        "fat cat",
        "'fat' a b a",
        "a:1A,3 fat:2b,4C cat:5",
        "'it''s' 'a b':2",
        "b:3,1,2A,2",
        "a:20000",
        "ab abc a b");
    add(
        "tsquery",
        "fat",
        "fat & rat",
        "fat & (rat | cat)",
        "!fat & rat | !(a & b)",
        "a <-> b <2> c",
        "super:*A",
        "'it''s' | x:AB",
        "!!a",
        "a & b & c",
        "a | b & c <-> !d");
  }

  private void ranges() {
    add("int4range", "[1,5)", "(1,5]", "[3,3]", "(3,4)", "empty", "(,5]", "[7,)", "(,)");
    add("int8range", "[-9223372036854775808,9223372036854775807)", "(0,1]");
    add("numrange", "[1.5,2.50]", "(1,1)", "(,\"3\")", "[0,0]");
    add("daterange", "[2025-01-01,2025-12-31]", "(2025-01-01,)", "[2025-01-01,infinity]");
    add("tsrange", "[2025-01-01 08:00,2025-01-01 09:00)", "(,\"2025-01-01 08:00:00\"]");
    add("tstzrange", "[2025-01-01 08:00+08,2025-01-01 09:00+08)", "(\"2025-01-01 08:00+00\",)");
    add("floatrange", "[1.5,2.5)", "(-Infinity,3]", "empty");
    add("textrange", "[a,b]", "[\"a \\\"b\",\"c,\\\\d\")", "(\"\",x)");
    add(
        "int4multirange",
        "{}",
        "{[1,3),[5,9)}",
        "{[5,9), [1,5]}",
        "{[1,2],[3,4]}",
        "{empty,(7,9]}",
        "{(,3),[2,5),[9,)}");
    add("nummultirange", "{[1.5,2),(2,3]}", "{[1,2),[2,3]}", "{[-3,-1),[-2,0.5]}");
    add("datemultirange", "{[2025-01-01,2025-01-31],[2025-02-01,2025-02-28]}");
    add("tstzmultirange", "{[2025-01-01 08:00+00,2025-01-01 09:00+00)}");
    add("floatmultirange", "{[1.5,2.5),[3,4)}");
    add("texts", "{[a,b),[\"c,d\",x]}");
  }

  private void made() {
    add("mood", "sad", "very happy", "it's", "");
    add("mood[]", "{sad,\"very happy\",NULL,it's,\"\"}", "{}");
    add("amount", "12.345", "0");
    add("price", "1");
    add("code", "abc");
    add("code[]", "{abc,NULL}");
    add("price[]", "{1.005,2}");
    add("integer[]", "{}", "{1,-2,NULL}", "{{1,2},{3,4}}", "[0:1]={5,6}", "[-1:0][2:2]={{1},{2}}");
    add("text[]", "{}", "{a,\"b c\",\"\",\"NULL\",null,\"q\\\"\\\\\"}", "{{{a}}}", "{ a , b }");
    add("varchar(3)[]", "{abc,d}");
    add("char(3)[]", "{abc,d}");
    add("numeric(10,2)[]", "{1,2.345,NULL}");
    add("timestamptz[]", "{\"2025-01-01 00:00:00+00\",NULL}");
    add("box[]", "{(1,2),(3,4);(0,0),(1,1)}");
    add("bytea[]", "{\"\\\\x00ff\",abc}");
    add("jsonb[]", "{\"{\\\"a\\\":1}\",\"[]\"}");
    add("interval(0)[]", "{1 day,\"00:00:01.5\"}");
    add("inet[]", "{10.0.0.1,::1}");
    add("uuid[]", "{f81d4fae-7dec-41d0-a765-00a0c91e6bf6}");
    add("int4range[]", "{\"[1,5)\",empty}");
    add("name[]", "{a,b}");
    add("tsvector[]", "{a b,\"a:1 b:2A\",\"word other more\"}");
    add("oid[]", "{1,2}");
    add("address", "(,,)", "(\"Main St. 1\",9000,sad)", "(\"a,\"\"b\",\"\",\"it's\")", "( x ,y,)");
    add("address[]", "{\"(a,b,ok)\",NULL,\"(\\\"x y\\\",,)\"}");
    add(
        "person",
        "(Ana,\"(Main,9000,ok)\",\"{a,b}\",2025-01-01,12.5)",
        "(,,,,1)",
        "(x,\"(\"\"y z\"\",,)\",{},,0)");
    add("person[]", "{\"(Ana,\\\"(Main,9000,ok)\\\",\\\"{a,b}\\\",2025-01-01,12.5)\"}");
  }

  private void extensions() {
    add("citext", "", "MixedCase");
    add("citext[]", "{A,b}");
    add("hstore", "", "a=>1", "\"bb\"=>\"x y\", a=>NULL, c=>\"NULL\"", "a=>1,a=>2", "k=>\"q\\\"\"");
    add("ltree", "", "Top.Science.Astronomy");
    add("lquery", "Top.*");
    add("ltxtquery", "Top & Science");
    add("cube", "(1,2,3)", "(1,2),(3,4)", "(1),(1)", "1", "[(0,0),(1,1)]", "1,2", "(1.5e3,-2)");
  }
}
