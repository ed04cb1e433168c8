package vn.chitieu.app.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.index.store.Library;
import vn.chitieu.index.store.LoadedFile;

/** Plans of provinces that are not, for several years, so that there is something to compare. */
final class InventedPlans {

    /** The province whose plans contradict each other. */
    static final String PROVINCE = "Bờ Biển";

    private static final List<String> PROVINCES = List.of(
            PROVINCE,
            "Núi Cao",
            "Sông Dài",
            "Đồng Rộng",
            "Rừng Thưa",
            "Cồn Cát",
            "Đảo Xa",
            "Thung Lũng",
            "Ghềnh Đá",
            "Bãi Ngang");

    private InventedPlans() {}

    private static String head(int province, int number, String day, String title) {
        return """
                HỘI ĐỒNG NHÂN DÂN
                TỈNH %s
                Số: %d/NQ-HĐND
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                %s, %s
                NGHỊ QUYẾT
                %s
                """.formatted(
                        PROVINCES.get(province).toUpperCase(Locale.forLanguageTag("vi")),
                        number,
                        PROVINCES.get(province),
                        day,
                        title);
    }

    /** Ways to set a value. */
    private static String forest(int province, int percent) {
        return switch (province % 6) {
            case 0 -> "đạt " + percent + "%";
            case 1 -> "đạt từ " + percent + "% trở lên";
            case 2 -> "đạt trên " + percent + "%";
            case 3 -> "đạt từ " + percent + "% đến " + (percent + 3) + "%";
            case 4 -> "đạt khoảng " + percent + "%";
            default -> "không quá " + percent + "%";
        };
    }

    private static String first(int province) {
        return head(
                        province,
                        12 + province,
                        "ngày 10 tháng 12 năm 2020",
                        "Về kế hoạch phát triển kinh tế - xã hội 5 năm 2021 - 2025")
                + """
                Điều 1. Các chỉ tiêu chủ yếu đến năm 2025
                1. Tỷ lệ che phủ rừng %s.
                2. Tốc độ tăng tổng sản phẩm trên địa bàn (GRDP) bình quân %d - %d%%/năm.
                3. GRDP bình quân đầu người đạt %d USD.
                4. Tỷ lệ hộ nghèo giảm 1 - 1,5%%/năm.
                5. Tỷ lệ lao động qua đào tạo đạt %d%%.
                6. Tỷ lệ dân số tham gia bảo hiểm y tế đạt trên 95%%.
                7. Số giường bệnh trên một vạn dân đạt 30 giường.
                Điều 2. Tổ chức thực hiện
                1. Sở Kế hoạch và Đầu tư chủ trì, phối hợp với Sở Tài chính xây dựng quy hoạch tỉnh, hoàn thành trong quý II năm 2022.
                2. Sở Giao thông vận tải chủ trì, phối hợp với Sở Xây dựng hoàn thành tuyến đường ven biển trước ngày 30 tháng 9 năm 2025.
                """.formatted(
                                forest(province, 40 + 2 * province),
                                7 + province % 3,
                                8 + province % 3,
                                4000 + 500 * province,
                                65 + province);
    }

    private static String second(int province) {
        return head(
                        province,
                        45 + province,
                        "ngày 09 tháng 12 năm 2025",
                        "Về kế hoạch phát triển kinh tế - xã hội 5 năm 2026 - 2030")
                + """
                Điều 1. Các chỉ tiêu chủ yếu đến năm 2030
                1. Tỷ lệ che phủ rừng %s.
                2. Tốc độ tăng tổng sản phẩm trên địa bàn (GRDP) bình quân trên 10%%/năm.
                3. GRDP bình quân đầu người đạt %d USD.
                4. Tỷ lệ hộ nghèo giảm 0,5 - 1%%/năm.
                5. Tỷ lệ lao động qua đào tạo đạt %d%%.
                6. Tỷ lệ dân số tham gia bảo hiểm y tế đạt trên 95%%.
                7. Tỷ trọng kinh tế số trong GRDP đạt 30%%.
                Điều 2. Tổ chức thực hiện
                1. Sở Tài chính chủ trì, phối hợp với Sở Xây dựng và Sở Nông nghiệp và Môi trường hoàn thành kế hoạch đầu tư công trung hạn trong quý I năm 2026.
                2. Sở Tài chính chủ trì, phối hợp với Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh trình Ủy ban nhân dân tỉnh ban hành đề án thu hút đầu tư trước ngày 30 tháng 6 năm 2026.
                3. Sở Y tế chủ trì, phối hợp với Bảo hiểm xã hội tỉnh hoàn thành bệnh viện đa khoa trong năm 2028.
                """.formatted(
                        forest(province, 42 + 2 * province), 7000 + 600 * province, 65 + (province % 2) * 8 + province);
    }

    private static String yearly() {
        return head(0, 30, "ngày 08 tháng 12 năm 2024", "Về kế hoạch phát triển kinh tế - xã hội năm 2025") + """
                Điều 1. Chỉ tiêu năm 2025
                1. Tỷ lệ che phủ rừng đạt trên 43%.
                2. GRDP bình quân đầu người đạt 4.500 USD.
                3. Tỷ lệ lao động qua đào tạo đạt 68%.
                Điều 2. Sở Tài chính bố trí kinh phí, hoàn thành trong quý I năm 2025.
                """;
    }

    /** Loads them with the real extractor. */
    static void load(Library library) throws IOException, UnreadableDocumentException {
        Extractor extractor = Extractor.create();
        Path folder = Files.createTempDirectory("plans");
        for (int province = 0; province < PROVINCES.size(); province++) {
            load(library, extractor, folder.resolve("a" + province + ".txt"), first(province));
            load(library, extractor, folder.resolve("b" + province + ".txt"), second(province));
        }
        load(library, extractor, folder.resolve("c.txt"), yearly());
        Files.delete(folder);
        library.refresh();
    }

    private static void load(Library library, Extractor extractor, Path file, String text)
            throws IOException, UnreadableDocumentException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Files.write(file, bytes);
        String name = String.valueOf(file.getFileName());
        library.load(LoadedFile.of(file, extractor.extract(name, bytes), "2026-01-05T01:00:00Z"));
        Files.delete(file);
    }
}
