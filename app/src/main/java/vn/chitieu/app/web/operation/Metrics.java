package vn.chitieu.app.web.operation;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.job.FileState;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.security.Guard;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.app.web.security.Visitor;
import vn.chitieu.index.store.LibraryDocument;

/**
 * Figures for Prometheus at {@code /metrics}: requests by route, the library, the files of jobs, the Java machine.
 * Thread-safe.
 */
public final class Metrics implements Area {

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(150),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10)
    };

    private static final double NANOS_PER_MILLI = 1e6;
    private static final String NO_ROUTE = "none";
    /** Others come from requests that are made up, and would make a series each. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** @param services whose library is counted */
    public Metrics(Services services) {
        List<MeterBinder> machine = List.of(
                new JvmMemoryMetrics(),
                new JvmThreadMetrics(),
                new ClassLoaderMetrics(),
                new ProcessorMetrics(),
                new FileDescriptorMetrics(),
                new UptimeMetrics());
        machine.forEach(binder -> binder.bindTo(registry));
        gauge("chitieu.library.documents", "Documents of the library", services, document -> 1);
        gauge("chitieu.library.clauses", "Clauses of its documents", services, LibraryDocument::clauses);
        gauge("chitieu.library.targets", "Targets of its documents", services, LibraryDocument::targets);
        for (FileState state : FileState.values()) {
            Gauge.builder("chitieu.jobs.files", services.jobs(), jobs -> jobs.count(state))
                    .description("Files of the jobs that are kept, by where they stand")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .strongReference(true)
                    .register(registry);
        }
    }

    private void gauge(String name, String says, Services services, ToDoubleFunction<LibraryDocument> of) {
        Gauge.builder(name, services, from -> from.library().documents().stream()
                        .mapToDouble(of)
                        .sum())
                .description(says)
                .strongReference(true)
                .register(registry);
    }

    /** Counts every request of a server. */
    public void count(JavalinConfig config) {
        config.requestLogger.http((context, millis) -> Timer.builder("chitieu.http.requests")
                .description("Requests that were answered, by route")
                .tag("method", method(context))
                .tag("route", route(context))
                .tag("status", Integer.toString(context.statusCode()))
                .serviceLevelObjectives(BOUNDS)
                .register(registry)
                .record(Duration.ofNanos((long) (millis * NANOS_PER_MILLI))));
    }

    private static String method(Context context) {
        String method = context.method().name();
        return METHODS.contains(method) ? method : "other";
    }

    /** The pattern of the route, not what was asked for: there are few of the one and any number of the other. */
    private static String route(Context context) {
        @Nullable Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
        return endpoint == null ? NO_ROUTE : endpoint.path;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/metrics", this::show, Role.READER);
    }

    /** Any program with a key may watch; of people only administrators. */
    private void show(Context context) {
        Visitor visitor = Guard.visitor(context);
        if (!visitor.isProgram() && !visitor.role().may(Role.ADMINISTRATOR)) {
            throw new ForbiddenResponse("role");
        }
        context.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape());
    }
}
