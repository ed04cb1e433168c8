package vn.chitieu.extractor.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.citation.CitationFinder;
import vn.chitieu.extractor.citation.PhraseIndex;
import vn.chitieu.extractor.citation.Toneless;
import vn.chitieu.extractor.citation.Words;
import vn.chitieu.extractor.model.Span;

/**
 * Reads the period of a plan from its title: "giai đoạn 2021 - 2025" is {@code 2021/2025}, "đến năm 2030" is
 * {@code 2030}, "quý IV năm 2025" is {@code 2025-Q4}. Outlooks ("tầm nhìn đến năm 2045"), terms of office (but that of the congress which opens one), reports on
 * past years and whatever belongs to a cited document are passed over. Thread-safe.
 */
public final class PlanPeriod {

    private static final int CONTEXT = 64;

    private static final List<String> QUARTERS = List.of("i", "ii", "iii", "iv", "1", "2", "3", "4");

    private static final Pattern QUARTER = Pattern.compile("(?:^| )quy (i{1,3}|iv|[1-4])(?: năm|/)$");

    private enum Kind {
        /** "giai đoạn 2021 - 2025", "đến năm 2030". */
        SPAN,
        /** "năm 2026". */
        YEAR
    }

    private static final PhraseIndex<Boolean> PASSED_OVER =
            PhraseIndex.load(PlanPeriod.class, "passed-periods.tsv", "phrase");

    private record Candidate(String period, Kind kind, boolean planned) {}

    private PlanPeriod() {}

    /** The period that the title names, or null. */
    public static @Nullable String of(String title) {
        List<Span> cited = CitationFinder.in(title).stream()
                .map(citation -> new Span(citation.start(), citation.end()))
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        int at = 0;
        boolean congress = Toneless.match(title, 0, title.length(), "đai hôi") > 0;
        while (at < title.length()) {
            boolean year = isYear(title, at) && !isInside(at, cited);
            int end = year ? intervalEnd(title, at) : -1;
            if (year && (congress && before(title, at).equals("nhiêm ky") || !isPassedOver(title, at))) {
                Candidate candidate = candidate(title, at, end);
                if (candidate != null) {
                    candidates.add(candidate);
                }
            }
            at = end > 0 ? end : year ? at + 4 : at + 1;
        }
        String period = best(candidates);
        return period == null ? termOfCongress(title) : period;
    }

    /** "Đại hội … nhiệm kỳ 2025 - 2030": a congress plans its term. */
    private static @Nullable String termOfCongress(String title) {
        String folded = Toneless.fold(title);
        int congress = folded.indexOf("ai hôi ");
        int term = congress < 0 ? -1 : folded.indexOf("nhiêm ky", congress);
        for (int at = Math.max(0, term); term >= 0 && at < title.length() - 4; at++) {
            int end = isYear(title, at) ? intervalEnd(title, at) : -1;
            Candidate candidate = end < 0 ? null : candidate(title, at, end);
            if (candidate != null) {
                return candidate.period;
            }
        }
        return null;
    }

    /** "kế hoạch năm 2026", "phương hướng, nhiệm vụ năm 2026" behind the year that a report is about. */
    private static boolean isPlanned(String before) {
        return before.startsWith("kê hoach") || before.startsWith("phương hương") || before.startsWith("nhiêm vu");
    }

    /** A year of its own is the plan's, also where it carries out a programme of several years. */
    private static @Nullable String best(List<Candidate> candidates) {
        Candidate last = candidates.isEmpty() ? null : candidates.get(candidates.size() - 1);
        if (last != null && last.kind == Kind.YEAR && last.planned) {
            return last.period;
        }
        for (Candidate candidate : candidates) {
            if (candidate.kind == Kind.YEAR) {
                return candidate.period;
            }
        }
        return candidates.isEmpty() ? null : candidates.get(0).period;
    }

    private static boolean isYear(String text, int at) {
        return text.startsWith("20", at)
                && Words.isWordStart(text, at)
                && Words.wordEnd(text, at, text.length()) == at + 4
                && Character.isDigit(text.charAt(at + 2))
                && Character.isDigit(text.charAt(at + 3))
                && (at == 0 || "/.".indexOf(text.charAt(at - 1)) < 0 || quarter(before(text, at)) > 0);
    }

    /** The quarter that folded words before a year end with, "quý IV năm" or "quý 4/", or 0. */
    private static int quarter(String before) {
        Matcher quarter = QUARTER.matcher(before);
        return quarter.find() ? QUARTERS.indexOf(quarter.group(1)) % 4 + 1 : 0;
    }

    private static boolean isInside(int at, List<Span> spans) {
        return spans.stream().anyMatch(span -> span.start() <= at && at < span.end());
    }

    private static @Nullable Candidate candidate(String title, int at, int intervalEnd) {
        String first = title.substring(at, at + 4);
        if (intervalEnd > 0) {
            String last = title.substring(intervalEnd - 4, intervalEnd);
            return first.compareTo(last) < 0 ? new Candidate(first + '/' + last, Kind.SPAN, false) : null;
        }
        String before = before(title, at);
        int quarter = quarter(before);
        if (quarter > 0) {
            return new Candidate(first + "-Q" + quarter, Kind.YEAR, isPlanned(before));
        }
        if (!before.endsWith("năm")) {
            return null;
        }
        String toYear = before.substring(0, before.length() - 3).stripTrailing();
        boolean until = toYear.endsWith("đên") || toYear.endsWith("hêt") || toYear.endsWith("trươc");
        boolean added =
                toYear.isEmpty() && Toneless.fold(title.substring(0, at)).endsWith(" va năm ");
        boolean date = toYear.matches(".*thang [0-9]{1,2}");
        return date ? null : new Candidate(first, until || added ? Kind.SPAN : Kind.YEAR, isPlanned(before));
    }

    /** Offset behind "- 2025", "đến 2025" or "đến năm 2025", or -1. */
    private static int intervalEnd(String title, int at) {
        int length = title.length();
        int next = Words.skipBlanks(title, at + 4, length);
        int to = Toneless.match(title, next, length, "đên");
        boolean dash = next < length && "-–—".indexOf(title.charAt(next)) >= 0;
        if (to < 0 && !dash) {
            return -1;
        }
        int start = Words.skipBlanks(title, dash ? next + 1 : to, length);
        int year = Toneless.match(title, start, length, "năm");
        start = year < 0 ? start : Words.skipBlanks(title, year, length);
        return start < length && isYear(title, start) ? start + 4 : -1;
    }

    private static boolean isPassedOver(String title, int at) {
        String before = before(title, at);
        return PASSED_OVER.first(before, 0, before.length()) != null;
    }

    /** The folded words before the year in the same phrase. */
    private static String before(String title, int at) {
        int from = Math.max(0, at - CONTEXT);
        String before = Toneless.fold(title.substring(from, at));
        int cut = Math.max(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')), before.lastIndexOf('('));
        int and = before.lastIndexOf(" va ");
        return before.substring(and > cut ? and + 4 : cut + 1).strip();
    }
}
