package vn.chitieu.app.web.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.language.ValueText;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.extractor.model.DocumentFacts;

/**
 * Cites clauses as Vietnamese documents do, from the innermost clause to the document: "điểm a khoản 2 Điều 1 Nghị quyết
 * 318/NQ-HĐND ngày 16/12/2025". Always Vietnamese, whatever the language of the page. Immutable and thread-safe.
 */
public final class CitationText {

    private static final String PATH_JOINT = " > ";

    private final String document;
    private final Map<String, Clause> byId = new HashMap<>();
    /** Place of a clause among those of its kind and parent, from 1. */
    private final Map<String, Integer> place = new HashMap<>();
    /** Number of tables by parent. */
    private final Map<String, Integer> tables = new HashMap<>();

    private CitationText(String document) {
        this.document = document;
    }

    /** For the clauses of a document. */
    public static CitationText of(DocumentFacts facts, List<Clause> clauses) {
        CitationText text = new CitationText(document(facts));
        Map<String, Integer> counts = new HashMap<>();
        for (Clause clause : clauses) {
            text.byId.put(clause.id(), clause);
            String key = clause.parent() + "/" + clause.kind() + "/" + (clause.repeatOf() != null);
            text.place.put(clause.id(), counts.merge(key, 1, Integer::sum));
            if (clause.kind() == ClauseKind.TABLE) {
                text.tables.merge(String.valueOf(clause.parent()), 1, Integer::sum);
            }
        }
        return text;
    }

    /** The document: type, number and day, as far as they are known; else its file name. */
    public static String document(DocumentFacts facts) {
        List<String> parts = new ArrayList<>();
        parts.add(facts.type() == null ? "văn bản" : facts.type());
        if (facts.number() != null) {
            parts.add(facts.number());
        } else if (facts.title() != null) {
            parts.add("“" + facts.title() + "”");
        } else {
            parts.add("“" + facts.source().name() + "”");
        }
        String day = ValueText.day(facts.issuedOn());
        if (!day.isEmpty()) {
            parts.add("ngày " + day);
        }
        return String.join(" ", parts);
    }

    /** A clause with its document; a repeat is cited as its first occurrence. */
    public String of(Clause clause) {
        String within = within(clause);
        return within.isEmpty() ? document : within + " " + document;
    }

    /** A clause within its document: "điểm a khoản 2 Điều 1". */
    public String within(Clause clause) {
        // Paragraphs have no label by which the one they repeat could be told.
        boolean repeat = clause.repeatOf() != null && clause.kind() != ClauseKind.PARAGRAPH;
        Clause first = repeat ? byId.get(clause.repeatOf()) : null;
        Clause inner = first == null ? clause : first;
        List<String> parts = new ArrayList<>();
        @Nullable Clause below = null;
        for (Clause at = inner; at != null; at = parent(at)) {
            if (below == null || !repeatsLabel(at, below)) {
                parts.addAll(words(at, below));
            }
            below = at;
        }
        return String.join(" ", parts);
    }

    private @Nullable Clause parent(Clause clause) {
        return clause.parent() == null ? null : byId.get(clause.parent());
    }

    /** Whether the number of a clause stands in that below it: 1 in 1.1. */
    private static boolean repeatsLabel(Clause clause, Clause below) {
        return clause.kind() == below.kind()
                && clause.label() != null
                && below.label() != null
                && below.label().startsWith(clause.label() + ".");
    }

    private List<String> words(Clause clause, @Nullable Clause below) {
        String label = clause.label() == null ? "" : clause.label();
        return switch (clause.kind()) {
            case PART -> List.of(named("Phần", label));
            case CHAPTER -> List.of(named("Chương", label));
            case SECTION -> List.of(named("Mục", label));
            case ARTICLE -> List.of(named("Điều", label));
            case CLAUSE -> List.of("khoản " + label);
            case POINT, ITEM -> List.of((isBelowPoint(clause) ? "tiết " : "điểm ") + label);
            case BULLET -> List.of(bullet(label, number(clause)));
            case ANNEX -> List.of(annex(clause));
            case TABLE -> table(clause, below);
            case ROW -> row(clause);
            case PARAGRAPH -> List.of("đoạn thứ " + number(clause));
        };
    }

    private int number(Clause clause) {
        return place.getOrDefault(clause.id(), 1);
    }

    /** A name and its number, the name written one way however the source prints it. */
    private static String named(String name, String label) {
        String rest = label.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT))
                ? label.substring(name.length()).strip()
                : label;
        return rest.isEmpty() ? name : name + " " + rest;
    }

    private static String annex(Clause clause) {
        String label = clause.label() == null ? clause.path() : clause.label();
        return named("Phụ lục", label);
    }

    private boolean isBelowPoint(Clause clause) {
        for (Clause at = parent(clause); at != null; at = parent(at)) {
            if (at.kind() == ClauseKind.POINT) {
                return true;
            }
        }
        return false;
    }

    private static String bullet(String label, int number) {
        return switch (label) {
            case "+" -> "dấu cộng thứ " + number;
            case "*" -> "dấu sao thứ " + number;
            default -> "gạch đầu dòng thứ " + number;
        };
    }

    /** A table is named where its annex has several, or its row has no number. */
    private List<String> table(Clause clause, @Nullable Clause below) {
        boolean several = tables.getOrDefault(String.valueOf(clause.parent()), 1) > 1;
        boolean needed = below == null || below.label() == null || several;
        return needed ? List.of("bảng " + number(clause)) : List.of();
    }

    /** Rows are children of their table; their groups stand in their path only. */
    private List<String> row(Clause clause) {
        if (clause.label() == null) {
            return List.of("dòng thứ " + number(clause));
        }
        Clause table = parent(clause);
        String above = table == null ? "" : table.path() + PATH_JOINT;
        String rest = clause.path().startsWith(above) ? clause.path().substring(above.length()) : clause.label();
        String[] labels = rest.split(PATH_JOINT, -1);
        List<String> words = new ArrayList<>();
        for (int i = labels.length - 1; i >= 0; i--) {
            boolean told = i + 1 < labels.length && labels[i + 1].startsWith(labels[i] + ".");
            if (!told) {
                words.add(rowLabel(labels[i], i == labels.length - 1));
            }
        }
        return words;
    }

    private static String rowLabel(String label, boolean last) {
        boolean bullet = label.length() > 1 && "-+*".indexOf(label.charAt(0)) >= 0;
        if (bullet) {
            String ordinal = label.substring(1);
            return bullet(label.substring(0, 1), ordinal.matches("\\d{1,6}") ? Integer.parseInt(ordinal) : 1);
        }
        boolean group = !label.isEmpty() && Character.isUpperCase(label.charAt(0));
        return (group && !last ? "mục " : "dòng ") + label;
    }
}
