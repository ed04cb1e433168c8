package vn.chitieu.app.state;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs a class of tests once for each kind of database; for PostgreSQL it is skipped where that is not installed. */
final class EachDatabase implements ClassTemplateInvocationContextProvider {

    private record Kind(String name, boolean server) implements ClassTemplateInvocationContext {

        @Override
        public String getDisplayName(int index) {
            return name;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            ExecutionCondition there = context -> server && !PostgresServer.installed()
                    ? ConditionEvaluationResult.disabled("PostgreSQL is not installed (Debian: postgresql)")
                    : ConditionEvaluationResult.enabled("");
            return List.of(there, new TestDatabases(server));
        }
    }

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<Kind> provideClassTemplateInvocationContexts(ExtensionContext context) {
        return Stream.of(new Kind("SQLite", false), new Kind("PostgreSQL", true));
    }
}
