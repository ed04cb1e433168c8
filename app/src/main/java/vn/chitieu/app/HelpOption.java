package vn.chitieu.app;

import picocli.CommandLine.Option;

/** The option {@code --help}, which every command has. */
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;
}
