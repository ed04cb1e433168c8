package vn.chitieu.app.web.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.review.Action;
import vn.chitieu.app.review.DecisionAnswer;
import vn.chitieu.app.review.DecisionRequest;
import vn.chitieu.app.review.FieldError;
import vn.chitieu.app.review.ReviewDesk;
import vn.chitieu.app.review.ReviewItem;
import vn.chitieu.app.review.ReviewedDocument;
import vn.chitieu.app.review.TargetCheck;
import vn.chitieu.app.review.TargetFields;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Links;
import vn.chitieu.app.web.Pages;
import vn.chitieu.app.web.security.Guard;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.extractor.model.Target;

/** The page of a document under review: one target after the other, and the form to add one. Thread-safe. */
final class TargetPage implements Area {

    private final Pages pages;
    private final ReviewDesk desk;

    TargetPage(Pages pages, ReviewDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/review/{document}", this::show, Role.EDITOR);
        routes.post("/review/{document}", this::decide, Role.EDITOR);
    }

    /** What a reviewer typed that did not become a decision. */
    private record Attempt(TargetFields fields, String reason, Map<String, FieldError> errors, boolean outdated) {}

    private void show(Context context) throws IOException {
        ReviewedDocument document = ReviewArea.opened(desk, context);
        ReviewOrder order = ReviewOrder.of(document, ReviewArea.text(context, "order"));
        render(context, order, ReviewArea.text(context, "item"), null);
    }

    private void render(Context context, ReviewOrder order, String key, @Nullable Attempt attempt) {
        ReviewedDocument document = order.document();
        boolean adding = "1".equals(ReviewArea.text(context, "new")) || (attempt != null && key.isEmpty());
        Map<String, Object> model = new HashMap<>();
        model.put("document", document);
        model.put("order", order);
        model.put("done", done(context));
        model.put("was", document.reviewed().item(ReviewArea.text(context, "was")));
        Optional<ReviewItem> item = adding ? Optional.empty() : order.shown(key);
        TargetFields fields = attempt != null
                ? attempt.fields()
                : item.map(shown -> TargetFields.of(shown.subject())).orElse(new TargetFields(Map.of()));
        model.put("fields", fields);
        model.put("errors", attempt == null ? Map.of() : attempt.errors());
        model.put("reason", attempt == null ? "" : attempt.reason());
        model.put("outdated", attempt != null && attempt.outdated());
        if (adding || item.isEmpty()) {
            model.put("view", new ClauseView(document, ReviewArea.text(context, "at")));
            pages.render(context, adding ? "review/add.jte" : "review/none.jte", model);
            return;
        }
        model.put("view", TargetView.of(order, item.get()));
        pages.render(context, "review/target.jte", model);
    }

    /** What was just done, if the address says so and there is such a thing. */
    private static String done(Context context) {
        String done = ReviewArea.text(context, "done");
        boolean known = done.equals("GOLDEN")
                || done.equals("WAITS")
                || Arrays.stream(Action.values())
                        .anyMatch(action -> action.name().equals(done));
        return known ? done : "";
    }

    private void decide(Context context) throws IOException {
        ReviewedDocument document = ReviewArea.opened(desk, context);
        Form form = new Form(context);
        ReviewOrder order = ReviewOrder.of(document, form.get("order"));
        Action action = form.action();
        Optional<ReviewItem> item = document.reviewed().item(form.get("item"));
        if (action != Action.ADD && item.isEmpty()) {
            refuse(context, order, form, Map.of());
            return;
        }
        @Nullable Target after = null;
        if (action == Action.CORRECT || action == Action.ADD) {
            @Nullable Target original = item.map(ReviewItem::subject).orElse(null);
            TargetCheck.Checked checked = TargetCheck.check(document.base(), original, form.fields());
            after = checked.target();
            if (after == null) {
                context.status(HttpStatus.UNPROCESSABLE_CONTENT);
                Attempt attempt = new Attempt(form.fields(), form.get("reason"), checked.errors(), false);
                render(context, order, form.get("item"), attempt);
                return;
            }
        }
        DecisionAnswer answer = desk.decide(new DecisionRequest(
                document.document().id(),
                Guard.visitor(context).name(),
                meant(action, item, form),
                form.get("item"),
                form.get("version"),
                after,
                form.reason()));
        if (answer instanceof DecisionAnswer.Decided decided) {
            goOn(context, order, form, decided);
        } else {
            refuse(context, order, form, Map.of());
        }
    }

    /** To save what is unchanged is to accept it. */
    private static Action meant(Action action, Optional<ReviewItem> item, Form form) {
        boolean unchanged = action == Action.CORRECT
                && item.filter(known -> !known.status().name().equals("LOST"))
                        .filter(known -> TargetFields.of(known.subject()).sameAs(form.fields()))
                        .isPresent();
        return unchanged ? Action.ACCEPT : action;
    }

    /** Somebody else was faster: shows what is there now, with what was typed. */
    private void refuse(Context context, ReviewOrder before, Form form, Map<String, FieldError> errors)
            throws IOException {
        ReviewedDocument now = ReviewArea.opened(desk, context);
        context.status(HttpStatus.CONFLICT);
        ReviewOrder order = ReviewOrder.of(now, before.name());
        Optional<ReviewItem> item = now.reviewed().item(form.get("item"));
        boolean typed = form.action() == Action.CORRECT || form.action() == Action.ADD;
        TargetFields fields = typed || item.isEmpty()
                ? form.fields()
                : TargetFields.of(item.get().subject());
        render(context, order, form.get("item"), new Attempt(fields, form.get("reason"), errors, true));
    }

    private void goOn(Context context, ReviewOrder order, Form form, DecisionAnswer.Decided decided)
            throws IOException {
        String document = order.document().document().id();
        boolean stays = form.action() == Action.UNDO || form.action() == Action.ADD;
        String next = stays
                ? decided.key()
                : ReviewOrder.of(ReviewArea.opened(desk, context), order.name()).nextOpen(decided.key());
        String done = decided.published() ? form.action().name() : "WAITS";
        context.redirect(
                "/review/" + Links.encoded(document) + "?item=" + Links.encoded(next) + "&order=" + order.name()
                        + "&done=" + done + "&was=" + Links.encoded(decided.key()),
                HttpStatus.SEE_OTHER);
    }

    /** The fields of a request. */
    private record Form(Context context) {

        String get(String name) {
            @Nullable String value = context.formParam(name);
            return value == null ? "" : value;
        }

        Action action() {
            return Arrays.stream(Action.values())
                    .filter(action -> action.name().equals(get("action")))
                    .findFirst()
                    .orElseThrow(() -> new BadRequestResponse("action"));
        }

        TargetFields fields() {
            Map<String, String> values = new HashMap<>();
            TargetFields.NAMES.forEach(name -> values.put(name, get(name)));
            return new TargetFields(values);
        }

        @Nullable
        String reason() {
            String reason = get("reason").strip();
            return reason.isEmpty()
                    ? null
                    : reason.substring(0, Math.min(reason.length(), DecisionRequest.LONGEST_REASON));
        }
    }
}
