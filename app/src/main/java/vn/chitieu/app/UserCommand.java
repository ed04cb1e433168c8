package vn.chitieu.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.chitieu.app.batch.Failure;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.app.state.Database;
import vn.chitieu.app.state.DatabaseAddress;
import vn.chitieu.app.web.account.AccountException;
import vn.chitieu.app.web.account.AccountStore;
import vn.chitieu.app.web.account.Accounts;
import vn.chitieu.app.web.account.MomentText;
import vn.chitieu.app.web.account.User;
import vn.chitieu.app.web.security.Role;

/** {@code chitieu user}: who may use the web application; also while it runs. */
@Command(name = "user")
final class UserCommand implements Runnable {

    /** Roles that users have. */
    enum Given {
        READER(Role.READER),
        EDITOR(Role.EDITOR),
        ADMINISTRATOR(Role.ADMINISTRATOR);

        private final Role role;

        Given(Role role) {
            this.role = role;
        }
    }

    /** What a command does with accounts; gives the exit status. */
    @FunctionalInterface
    private interface Work {
        int with(Accounts accounts) throws AccountException, IOException;
    }

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private HelpOption help = new HelpOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Messages messages;
    private final Console console;
    private final InputStream in;

    private UserCommand(Messages messages, Console console, InputStream in) {
        this.messages = messages;
        this.console = console;
        this.in = in;
    }

    /** The command with its own commands. */
    static CommandLine line(Messages messages, Console console) {
        return new CommandLine(new UserCommand(messages, console, System.in));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), messages.text("usage.noCommand"));
    }

    private int with(DatabaseAddress address, Work work) {
        try (Database database = Database.open(address)) {
            return work.with(AccountStore.of(database, Clock.systemUTC()).users());
        } catch (AccountException e) {
            console.err().println(messages.text("user.refused", messages.text("user." + e.problem())));
            return Chitieu.FAILED;
        } catch (IOException e) {
            console.err().println(Failure.ofLibrary(address.home(), e).line(messages));
            return Chitieu.FAILED;
        }
    }

    private int done(String key, String name) {
        console.err().println(messages.text(key, name));
        return Chitieu.OK;
    }

    @Command(name = "add")
    int add(
            @Parameters(paramLabel = "NAME", descriptionKey = "user.name") String name,
            @Option(
                            names = "--role",
                            paramLabel = "reader|editor|administrator",
                            defaultValue = "reader",
                            descriptionKey = "user.role")
                    Given role,
            @Mixin LibraryFolder folder,
            @Mixin DatabaseOption database,
            @Mixin HelpOption helpOption) {
        return with(database.address(folder.path(), messages), accounts -> {
            accounts.add(name, role.role, password(name));
            return done("user.added", name);
        });
    }

    private String password(String name) throws IOException, AccountException {
        // At a terminal of its own the program has a console; in tests and pipes it reads what it is given.
        java.io.@Nullable Console terminal = console.terminal() ? System.console() : null;
        @Nullable String password = new PasswordInput(messages, in, terminal).read(name);
        if (password == null) {
            throw new ParameterException(spec.commandLine(), messages.text("user.password.none"));
        }
        return password;
    }

    @Command(name = "list")
    int list(@Mixin LibraryFolder folder, @Mixin DatabaseOption database, @Mixin HelpOption helpOption) {
        return with(database.address(folder.path(), messages), accounts -> {
            TextTable table = new TextTable(
                    List.of(
                            TextTable.Column.text(messages.text("user.list.name"), 10, 2),
                            TextTable.Column.text(messages.text("user.list.role"), 13, 1),
                            TextTable.Column.text(messages.text("user.list.created"), 16, 1),
                            TextTable.Column.text(messages.text("user.list.state"), 8, 1)),
                    console.screen());
            accounts.all().forEach(user -> table.add(cells(user)));
            console.out().write(table.text().getBytes(StandardCharsets.UTF_8));
            console.out().flush();
            return Chitieu.OK;
        });
    }

    private List<SafeText> cells(User user) {
        return Stream.of(
                        user.name(),
                        user.role().name().toLowerCase(Locale.ROOT),
                        MomentText.of(user.created()),
                        messages.text(user.disabled() ? "user.disabled" : "user.enabled"))
                .map(SafeText::of)
                .toList();
    }

    @Command(name = "role")
    int role(
            @Parameters(paramLabel = "NAME", descriptionKey = "user.name") String name,
            @Parameters(paramLabel = "reader|editor|administrator", descriptionKey = "user.role") Given role,
            @Mixin LibraryFolder folder,
            @Mixin DatabaseOption database,
            @Mixin HelpOption helpOption) {
        return with(database.address(folder.path(), messages), accounts -> {
            accounts.role(name, role.role);
            return done("user.changed", name);
        });
    }

    @Command(name = "password")
    int password(
            @Parameters(paramLabel = "NAME", descriptionKey = "user.name") String name,
            @Mixin LibraryFolder folder,
            @Mixin DatabaseOption database,
            @Mixin HelpOption helpOption) {
        return with(database.address(folder.path(), messages), accounts -> {
            accounts.reset(name, password(name));
            return done("user.changed", name);
        });
    }

    @Command(name = "disable")
    int disable(
            @Parameters(paramLabel = "NAME", descriptionKey = "user.name") String name,
            @Option(names = "--undo", descriptionKey = "user.undo") boolean undo,
            @Mixin LibraryFolder folder,
            @Mixin DatabaseOption database,
            @Mixin HelpOption helpOption) {
        return with(database.address(folder.path(), messages), accounts -> {
            accounts.disable(name, !undo);
            return done("user.changed", name);
        });
    }
}
