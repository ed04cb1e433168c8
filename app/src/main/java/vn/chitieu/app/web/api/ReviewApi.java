package vn.chitieu.app.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.review.Action;
import vn.chitieu.app.review.Decision;
import vn.chitieu.app.review.DecisionAnswer;
import vn.chitieu.app.review.DecisionRequest;
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

    private static final Problem OUTDATED = Problem.of(
            HttpStatus.CONFLICT.getCode(), "outdated", "the target is not what it was when it was read", List.of());
    private static final Problem UNDECIDABLE =
            Problem.of(HttpStatus.CONFLICT.getCode(), "undecidable", "there is nothing to decide so", List.of());

    private final ReviewDesk desk;
    private final ReviewQueue queue;

    public ReviewApi(ReviewDesk desk, ReviewQueue queue) {
        this.desk = desk;
        this.queue = queue;
    }

    private record Queue(
            long total,
            int done,
            int left,
            int unread,
            int unreadable,
            List<Waiting> targets,
            int documentCount,
            List<Progress> documents) {}

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

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PLACE, this::queue, Role.EDITOR);
        routes.get(PLACE + "/{document}", this::document, Role.EDITOR);
        routes.get(PLACE + "/{document}/history", this::history, Role.EDITOR);
        routes.post(PLACE + "/{document}/decisions", this::decide, Role.EDITOR);
    }

    private void queue(Context context) throws IOException {
        ApiParameters parameters = new ApiParameters(context);
        QueueRequest request = new QueueRequest(
                parameters.optional("document"),
                parameters.kind("kind"),
                orEmpty(parameters.optional("indicator")),
                parameters.number("offset", 0, Integer.MAX_VALUE),
                parameters.number("limit", DEFAULT_LIMIT, QueueRequest.MAX_LIMIT),
                parameters.number("documentOffset", 0, Integer.MAX_VALUE));
        parameters.end();
        QueuePage page = queue.page(request);
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
        answer(
                context,
                new Queue(
                        page.total(),
                        page.done(),
                        page.left(),
                        page.unread(),
                        page.unreadable(),
                        targets,
                        page.whole().documents(),
                        documents));
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
        List<Problem.Fault> refused = DecisionFaults.of(asked.fields(), asked.reason());
        if (!refused.isEmpty()) {
            DecisionFaults.answer(context, refused);
            return;
        }
        String key = orEmpty(asked.target());
        Optional<ReviewItem> item = document.reviewed().item(key);
        @Nullable Target after = null;
        if (action == Action.ADD || action == Action.CORRECT) {
            if (action == Action.CORRECT && item.isEmpty()) {
                OUTDATED.answer(context);
                return;
            }
            @Nullable Target original = item.map(ReviewItem::subject).orElse(null);
            TargetCheck.Checked checked = TargetCheck.check(document.base(), original, fields(original, asked));
            after = checked.target();
            if (after == null) {
                DecisionFaults.answer(context, DecisionFaults.of(checked.errors()));
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
            (answer instanceof DecisionAnswer.Outdated ? OUTDATED : UNDECIDABLE).answer(context);
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
            @Nullable Asked asked = ApiJson.mapper().readValue(context.body(), Asked.class);
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

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static void answer(Context context, Object value) throws JsonProcessingException {
        ApiJson.answer(context, value);
    }
}
