package dev.highwater.seed.generate;

/// A function of the language.
@FunctionalInterface
interface Function {
  Value compile(CallSite call);
}
