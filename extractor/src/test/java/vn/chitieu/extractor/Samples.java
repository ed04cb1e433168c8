package vn.chitieu.extractor;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetAgency;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/** Invented resolutions to extract, and targets as one line each to compare. For tests. */
public final class Samples {

    private static final Extractor EXTRACTOR = Extractor.create();

    private Samples() {}

    /** Extracts a document as it is. */
    public static Extraction extract(String text) {
        try {
            return EXTRACTOR.extract("sample.txt", text.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableDocumentException e) {
            throw new AssertionError(e);
        }
    }

    /** Extracts a resolution of 10 December 2025 on the plan of 2026 with the given body. */
    public static Extraction resolution(String body) {
        return extract("HỘI ĐỒNG NHÂN DÂN\nTỈNH BÌNH AN\n\nSố: 12/NQ-HĐND\n\nBình An, ngày 10 tháng 12 năm 2025\n\n"
                + "NGHỊ QUYẾT\nVề Kế hoạch phát triển kinh tế - xã hội năm 2026\n\nQUYẾT NGHỊ:\n\n" + body + "\n");
    }

    /** The targets of a sentence in the list of the resolution's targets. */
    public static List<String> listed(String sentence) {
        return targets(resolution("Điều 1. Mục tiêu, chỉ tiêu chủ yếu\n\n1. " + sentence));
    }

    /** The targets of a sentence in the prose of a task. */
    public static List<String> told(String sentence) {
        return targets(resolution("Điều 2. Nhiệm vụ, giải pháp\n\n1. " + sentence));
    }

    /** The targets, each as {@link #line}. */
    public static List<String> targets(Extraction extraction) {
        return extraction.targets().stream().map(Samples::line).toList();
    }

    /** "indicator [of parent] | relation value unit change | time"; what is unknown is left out. */
    public static String line(Target target) {
        String value =
                switch (target.kind()) {
                    case QUALITATIVE -> "RANK";
                    case MILESTONE -> "DUE";
                    case QUANTITATIVE -> number(target);
                };
        return target.indicator()
                + (target.parent() == null ? "" : " of " + target.parent())
                + " | "
                + value
                + (target.change() == null ? "" : " " + target.change())
                + " | "
                + target.time();
    }

    private static String number(Target target) {
        String upper = target.upper() == null ? "" : ".." + target.upper().toPlainString();
        String unit = target.unit() == null ? "" : " " + target.unit();
        return target.comparator() + " " + target.value().toPlainString() + upper + unit;
    }

    /** Names of agencies, joined by "; ". */
    public static String names(List<TargetAgency> agencies) {
        return agencies.stream().map(TargetAgency::name).collect(Collectors.joining("; "));
    }

    /** An HTML document with a table: rows of cells separated by "|", the first row being the header. */
    public static String table(String before, String... rows) {
        StringBuilder html = new StringBuilder("<html><body>");
        before.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> html.append("<p>").append(line).append("</p>\n"));
        html.append("<table>");
        for (String row : rows) {
            html.append("<tr>");
            for (String cell : row.split("\\|", -1)) {
                html.append("<td>").append(cell.strip()).append("</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</table></body></html>").toString();
    }

    /** The head of the resolution that {@link #resolution} extracts, for documents with a table. */
    public static String head() {
        return "HỘI ĐỒNG NHÂN DÂN\nTỈNH BÌNH AN\nSố: 12/NQ-HĐND\nBình An, ngày 10 tháng 12 năm 2025\n"
                + "NGHỊ QUYẾT\nVề Kế hoạch phát triển kinh tế - xã hội 5 năm 2026 - 2030\n"
                + "Điều 1. Thông qua kế hoạch với các chỉ tiêu tại Phụ lục.\nPHỤ LỤC 1\n";
    }
}
