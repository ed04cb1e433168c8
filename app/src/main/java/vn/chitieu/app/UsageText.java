package vn.chitieu.app;

import java.io.PrintWriter;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.chitieu.app.language.Messages;

/** Says in the user's language what is wrong with a command line; picocli itself says it in English only. */
public final class UsageText {

    private UsageText() {}

    /** The reason in one line. */
    public static String of(Messages messages, ParameterException exception) {
        if (exception instanceof UnmatchedArgumentException unmatched) {
            return messages.text("usage.unknown", String.join(" ", unmatched.getUnmatched()));
        }
        if (exception instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream()
                    .map(UsageText::name)
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
            return messages.text("usage.missing", names);
        }
        if (exception instanceof OverwrittenOptionException twice) {
            return messages.text("usage.twice", name(twice.getOverwritten()));
        }
        String value = exception.getValue();
        if (exception.getArgSpec() != null && value != null) {
            return messages.text("usage.value", value, name(exception.getArgSpec()));
        }
        return String.valueOf(exception.getMessage());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** Says on standard error of the command what is wrong with how it was called, and where its help is. */
    public static void tell(Messages messages, ParameterException exception) {
        PrintWriter err = exception.getCommandLine().getErr();
        err.println(messages.text("usage.wrong", of(messages, exception)));
        err.println(messages.text(
                "usage.hint", exception.getCommandLine().getCommandSpec().qualifiedName()));
        err.flush();
    }
}
