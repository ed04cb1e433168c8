package vn.chitieu.app.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.review.Action;
import vn.chitieu.app.review.Decision;
import vn.chitieu.app.review.DecisionAnswer;
import vn.chitieu.app.review.DecisionRequest;
import vn.chitieu.app.review.FieldError;
import vn.chitieu.app.review.QueuePage;
import vn.chitieu.app.review.QueueRequest;
import vn.chitieu.app.review.ReviewDesk;
import vn.chitieu.app.review.ReviewItem;
import vn.chitieu.app.review.ReviewQueue;
import vn.chitieu.app.review.ReviewedDocument;
import vn.chitieu.app.review.Status;
import vn.chitieu.app.review.TargetCheck;
import vn.chitieu.app.review.TargetFields;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.security.Guard;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetKind;

/** Review for programs; {@code review.json} describes it. Thread-safe. */
public final class ReviewApi implements Area {

    private static final String PLACE = "/api/v1/review";
    private static final int DEFAULT_LIMIT = 50;
    private static final String ERROR_PREFIX = "review.error.";
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final ReviewDesk desk;
    private final ReviewQueue queue;

    public ReviewApi(ReviewDesk desk, ReviewQueue queue) {
        this.desk = desk;
        this.queue = queue;
    }

    private record Queue(long total, int done, int left, int unread, List<Waiting> targets, List<Progress> documents) {}

    private record Waiting(
            String document,
            String target,
            double confidence,
            boolean lost,
            TargetKind kind,
            String indicator,
            String passage) {}

    private record Progress(String document, int targets, int done, int left, int lost) {}

    private record Document(String document, String textVersion, List<Item> targets) {}

    private record Item(String id, Status status, String version, double confidence, Target target) {}

    private record History(String document, List<Entry> decisions) {}

    private record Entry(
            long id,
            String at,
            String who,
            Action action,
            long subject,
            @Nullable Long undoes,
            @Nullable Target before,
            @Nullable Target after,
            @Nullable String reason) {}

    /** What a program asks for; fields that are not given stay as they are. */
    private record Asked(
            @Nullable String action,
            @Nullable String target,
            @Nullable String version,
            @Nullable Map<String, @Nullable String> fields,
            @Nullable String reason) {}

    private record Done(long id, String target, boolean published) {}

    /** See RFC 9457. */
    private record Problem(String type, String title, int status, String detail, Map<String, Wrong> errors) {}

    private record Wrong(String code, String detail) {}

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PLACE, this::queue, Role.EDITOR);
        routes.get(PLACE + "/{document}", this::document, Role.EDITOR);
        routes.get(PLACE + "/{document}/history", this::history, Role.EDITOR);
        routes.post(PLACE + "/{document}/decisions", this::decide, Role.EDITOR);
    }

    private void queue(Context context) throws IOException {
        QueuePage page = queue.page(new QueueRequest(
                context.queryParam("document"),
                kind(context.queryParam("kind")),
                orEmpty(context.queryParam("indicator")),
                number(context, "offset", 0, Integer.MAX_VALUE),
                number(context, "limit", DEFAULT_LIMIT, QueueRequest.MAX_LIMIT)));
        List<Waiting> targets = page.rows().stream()
                .map(row -> new Waiting(
                        row.document(),
                        row.key(),
                        row.confidence(),
                        row.lost(),
                        row.kind(),
                        row.indicator(),
                        row.shown()))
                .toList();
        List<Progress> documents = page.progress().stream()
                .map(each -> new Progress(each.document(), each.targets(), each.done(), each.left(), each.lost()))
                .toList();
        answer(context, new Queue(page.total(), page.done(), page.left(), page.unread(), targets, documents));
    }

    private void document(Context context) throws IOException {
        ReviewedDocument document = opened(context);
        List<Item> items = document.reviewed().items().stream()
                .map(item -> new Item(item.key(), item.status(), item.version(), item.confidence(), item.subject()))
                .toList();
        answer(context, new Document(document.document().id(), document.textVersion(), items));
    }

    private void history(Context context) throws IOException {
        String id = opened(context).document().id();
        List<Entry> entries = desk.history(id).stream().map(ReviewApi::entry).toList();
        answer(context, new History(id, entries));
    }

    private static Entry entry(Decision decision) {
        return new Entry(
                decision.id(),
                decision.at(),
                decision.who(),
                decision.action(),
                decision.subject(),
                decision.undoes(),
                decision.before(),
                decision.after(),
                decision.reason());
    }

    private void decide(Context context) throws IOException {
        ReviewedDocument document = opened(context);
        Asked asked = asked(context);
        Action action = action(asked.action());
        String key = orEmpty(asked.target());
        Optional<ReviewItem> item = document.reviewed().item(key);
        @Nullable Target after = null;
        if (action == Action.ADD || action == Action.CORRECT) {
            if (action == Action.CORRECT && item.isEmpty()) {
                problem(context, HttpStatus.CONFLICT, "outdated", Map.of());
                return;
            }
            @Nullable Target original = item.map(ReviewItem::subject).orElse(null);
            TargetCheck.Checked checked = TargetCheck.check(document.base(), original, fields(original, asked));
            after = checked.target();
            if (after == null) {
                problem(context, HttpStatus.UNPROCESSABLE_CONTENT, "fields", checked.errors());
                return;
            }
        }
        DecisionAnswer answer = desk.decide(new DecisionRequest(
                document.document().id(),
                Guard.visitor(context).name(),
                action,
                key,
                orEmpty(asked.version()),
                after,
                asked.reason()));
        if (answer instanceof DecisionAnswer.Decided decided) {
            context.status(HttpStatus.CREATED);
            answer(context, new Done(decided.id(), decided.key(), decided.published()));
        } else {
            boolean outdated = answer instanceof DecisionAnswer.Outdated;
            problem(context, HttpStatus.CONFLICT, outdated ? "outdated" : "nothing to decide so", Map.of());
        }
    }

    private static TargetFields fields(@Nullable Target original, Asked asked) {
        Map<String, String> fields = new HashMap<>();
        if (original != null) {
            fields.putAll(TargetFields.of(original).values());
        }
        Map<String, @Nullable String> given = asked.fields();
        if (given != null) {
            given.forEach((name, value) -> fields.put(name, orEmpty(value)));
        }
        return new TargetFields(fields);
    }

    private ReviewedDocument opened(Context context) throws IOException {
        return desk.open(context.pathParam("document")).orElseThrow(NotFoundResponse::new);
    }

    private static Asked asked(Context context) {
        try {
            @Nullable Asked asked = MAPPER.readValue(context.body(), Asked.class);
            if (asked == null) {
                throw new BadRequestResponse("body");
            }
            return asked;
        } catch (JsonProcessingException e) {
            throw new BadRequestResponse("body");
        }
    }

    private static Action action(@Nullable String name) {
        for (Action action : Action.values()) {
            if (action.name().equals(name)) {
                return action;
            }
        }
        throw new BadRequestResponse("action");
    }

    private static @Nullable TargetKind kind(@Nullable String name) {
        for (TargetKind kind : TargetKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        if (name != null) {
            throw new BadRequestResponse("kind");
        }
        return null;
    }

    private static int number(Context context, String name, int otherwise, int most) {
        @Nullable String value = context.queryParam(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) > most) {
            throw new BadRequestResponse(name);
        }
        return Integer.parseInt(value);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static void answer(Context context, Object value) throws JsonProcessingException {
        context.contentType("application/json").result(MAPPER.writeValueAsString(value));
    }

    private static void problem(Context context, HttpStatus status, String detail, Map<String, FieldError> errors)
            throws JsonProcessingException {
        Map<String, Wrong> wrong = new TreeMap<>();
        errors.forEach((field, error) ->
                wrong.put(field, new Wrong(error.key().substring(ERROR_PREFIX.length()), error.detail())));
        context.status(status);
        context.result(MAPPER.writeValueAsString(
                        new Problem("about:blank", status.getMessage(), status.getCode(), detail, wrong)))
                .contentType("application/problem+json");
    }
}
