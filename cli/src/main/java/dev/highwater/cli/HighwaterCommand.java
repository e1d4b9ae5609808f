package dev.highwater.cli;

import picocli.CommandLine.Command;

@Command(
    name = "highwater",
    versionProvider = HighwaterVersion.class,
    mixinStandardHelpOptions = true)
final class HighwaterCommand {}
