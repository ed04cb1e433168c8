package vn.chitieu.extractor.read.legacy;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.extractor.lexicon.LexiconTable;

/** Vietnamese texts, and how they look in the encodings of before Unicode. For tests. */
public final class LegacySamples {

    public static final String DOCUMENT = """
            HỘI ĐỒNG NHÂN DÂN
            TỈNH BÌNH AN
            Số: 12/NQ-HĐND

            NGHỊ QUYẾT
            Về Kế hoạch phát triển kinh tế - xã hội năm 2026

            Điều 1. Mục tiêu, chỉ tiêu chủ yếu
            1. Tốc độ tăng trưởng kinh tế đạt 8,5%; thu nhập bình quân đầu người đạt 95 triệu đồng/người/năm.
            2. Tỷ lệ hộ nghèo giảm còn dưới 1,5%; tỷ lệ lao động qua đào tạo đạt trên 70%.
            3. Tổng vốn đầu tư toàn xã hội khoảng 12.000 tỷ đồng; kim ngạch xuất khẩu tăng từ 10% trở lên.
            Điều 2. Tổ chức thực hiện
            Giao các sở, ban, ngành xây dựng kế hoạch, báo cáo trước ngày 30 tháng 6 hằng năm.
            """;

    private LegacySamples() {}

    /** The text as a file in the encoding has it; accented capitals that the encoding lacks become small letters. */
    public static String encode(String text, LegacyEncoding encoding) {
        Map<Character, String> codes = codes(encoding);
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            String code = codes.getOrDefault(c, codes.get(Character.toLowerCase(c)));
            out.append(code == null ? String.valueOf(c) : code);
        }
        return out.toString();
    }

    /** The bytes of a text in an encoding. */
    public static byte[] bytes(String text, LegacyEncoding encoding) {
        return encode(text, encoding).getBytes(Charset.forName("windows-1252"));
    }

    /** The bytes of a text in windows-1258, which has marks of their own for the tones. */
    public static byte[] bytes1258(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            String tone = parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            String letter = parts.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
            out.append(Normalizer.normalize(letter, Normalizer.Form.NFC)).append(tone);
        }
        return out.toString().getBytes(Charset.forName("windows-1258"));
    }

    /** The letters of the table. */
    static List<LexiconTable.Row> letters() {
        return LexiconTable.load(LegacyEncoding.class, "letters.tsv").rows();
    }

    private static Map<Character, String> codes(LegacyEncoding encoding) {
        Map<Character, String> codes = new HashMap<>();
        for (LexiconTable.Row row : letters()) {
            String code = row.find(encoding == LegacyEncoding.VNI ? "vni" : "tcvn3");
            if (code != null) {
                StringBuilder characters = new StringBuilder();
                for (String hex : code.split(" ")) {
                    characters.append((char) Integer.parseInt(hex, 16));
                }
                codes.put(row.get("letter").charAt(0), characters.toString());
            }
        }
        return codes;
    }
}
