package vn.chitieu.extractor;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random documents: any characters at all, and words, labels, numbers and bars in any order. For tests. */
public final class RandomTexts {

    private static final String[] LABELS = {
        "Phần thứ nhất",
        "Chương I",
        "CHƯƠNG II",
        "Mục 1",
        "MỤC 2",
        "Điều 1.",
        "Điều 2.",
        "Điều 10:",
        "I.",
        "II.",
        "IV.",
        "A.",
        "B.",
        "1.",
        "2.",
        "3.",
        "9.",
        "1.1.",
        "1.2",
        "2.1.",
        "1.1.1.",
        "I.1.",
        "a)",
        "b)",
        "đ)",
        "h.",
        "a.1)",
        "(1)",
        "(2)",
        "(3)",
        "(i)",
        "(ii)",
        "(a)",
        "-",
        "–",
        "+",
        "*",
        "•",
        "PHỤ LỤC",
        "Phụ lục 1",
        "Phụ lục II",
        "Nơi nhận:",
        "(Kèm theo Nghị quyết)"
    };

    private static final String[] PIECES = {
        "tỷ lệ",
        "đạt",
        "phấn đấu",
        "trên",
        "dưới",
        "từ",
        "đến",
        "khoảng",
        "không quá",
        "tăng",
        "giảm còn",
        "trong đó",
        "so với",
        "năm",
        "năm 2025",
        "quý IV/2027",
        "giai đoạn 2026 - 2030",
        "ngày 30/6/2026",
        "trước năm 2028",
        "12",
        "12,5",
        "1.500",
        "100%",
        "%",
        "tỷ đồng",
        "USD/người/năm",
        "xã",
        "hộ",
        "giường bệnh/1 vạn dân",
        "2 - 3%",
        "hoàn thành",
        "trình",
        "ban hành",
        "Đề án",
        "Chỉ số PCI",
        "giữ vững",
        "nhóm đầu",
        "cả nước",
        "không còn",
        "vượt chỉ tiêu",
        "Sở Y tế",
        "chủ trì",
        "phối hợp với",
        "UBND các xã",
        "Chỉ tiêu",
        "Mục tiêu",
        "ước đạt",
        "Kết quả đạt được",
        "Đơn vị tính:",
        "STT",
        "TT",
        "Ghi chú",
        "Đơn vị chủ trì",
        "Thời gian",
        "(",
        ")",
        ",",
        ";",
        ":",
        ".",
        "“",
        "”",
        "\"",
        "/",
        "-",
        "và",
        "các",
        "huyện A (3)",
        "Cơ cấu",
        "số 12/NQ-HĐND",
        "Nghị quyết",
        "HỘI ĐỒNG NHÂN DÂN",
        "TỈNH",
        "QUYẾT NGHỊ",
        "|",
        "| |",
        " | ",
        "\t",
        "\u00a0",
        "\u0301",
        "đạt 75% vào"
    };

    private RandomTexts() {}

    /** Documents made of the words and marks of resolutions, with labels at the beginning of lines. */
    public static Arbitrary<String> documents() {
        Arbitrary<String> words =
                Arbitraries.of(PIECES).list().ofMinSize(0).ofMaxSize(14).map(list -> String.join(" ", list));
        Arbitrary<String> prose = Combinators.combine(
                        Arbitraries.of(LABELS).injectNull(0.4), words, Arbitraries.of("", ".", ";", ":", " |"))
                .as((label, text, end) -> (label == null ? "" : label + " ") + text + end);
        Arbitrary<String> cells = Combinators.combine(
                        Arbitraries.of(LABELS),
                        Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(6))
                .as((label, list) -> label + " |\n" + String.join(" |\n", list) + " |");
        Arbitrary<String> line = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, prose), net.jqwik.api.Tuple.of(2, cells), net.jqwik.api.Tuple.of(1, words));
        return Combinators.combine(line.list().ofMinSize(1).ofMaxSize(25), Arbitraries.of("\n", "\n\n", "\r\n"))
                .as((lines, feed) -> String.join(feed, lines));
    }

    /** Any characters, pairs of surrogates, marks and controls among them, with a few labels. */
    public static Arbitrary<String> anything() {
        Arbitrary<String> wild = Arbitraries.strings().ofMaxLength(120);
        Arbitrary<String> marks = Arbitraries.strings()
                .withChars("()[]|.,;:-–+*/%\"“” \n0123456789aăâđIVXivx")
                .ofMaxLength(200);
        Arbitrary<List<String>> parts =
                Arbitraries.oneOf(wild, marks, documents()).list().ofMinSize(1).ofMaxSize(4);
        return parts.map(list -> String.join("\n", list));
    }
}
