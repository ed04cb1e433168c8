package vn.chitieu.extractor.read.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.read.DocumentReaders;
import vn.chitieu.extractor.read.Rendering;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.text.CanonicalText;

class FurnitureTest {

    private static CanonicalText read(String source) throws UnreadableDocumentException {
        return DocumentReaders.read("a.txt", source.getBytes(StandardCharsets.UTF_8))
                .text();
    }

    @Test
    void theSiteAroundADocumentIsDropped() throws UnreadableDocumentException {
        CanonicalText text = read("""
                Trang chủ
                Bản dịch này thuộc quyền sở hữu của
                Công ty A
                X
                Đang tải văn bản...
                #
                NGHỊ QUYẾT
                Điều 1. Thông qua Kế hoạch.
                Điều 2. Giao Ủy ban nhân dân xã thực hiện.
                Ý kiến bạn đọc
                Gõ vào ô bên dưới
                Đăng xuất
                """);
        assertThat(Rendering.of(text))
                .containsExactly(
                        "NGHỊ QUYẾT", "Điều 1. Thông qua Kế hoạch.", "Điều 2. Giao Ủy ban nhân dân xã thực hiện.");
        assertThat(text.diagnostics()).extracting(Diagnostic::code).containsExactly("READ-110");
    }

    @Test
    void aDocumentThatSpeaksLikeASiteStays() throws UnreadableDocumentException {
        assertThat(Rendering.of("Điều 1. Văn bản liên quan\nVăn bản liên quan\nĐiều 2. Đăng nhập một lần\nX\n"))
                .containsExactly("Điều 1. Văn bản liên quan", "Văn bản liên quan", "Điều 2. Đăng nhập một lần", "X");
    }

    @Test
    void gazettePagesAreJoined() throws UnreadableDocumentException {
        CanonicalText text = read("""
                Điều 1. Phấn đấu tỷ lệ hộ dân sử dụng nước sạch đạt 95% vào năm 2030 và tỷ lệ
                thu gom chất thải rắn sinh hoạt đô thị đạt 98%, trong đó các xã, phường ven

                12 CÔNG BÁO/Số 41/Ngày 15-02-2026

                biển đạt 100%; giao Ủy ban nhân dân cấp xã chịu trách nhiệm tổ chức thực hiện
                và báo cáo kết quả hằng quý.
                CÔNG BÁO/Số 41/Ngày 15-02-2026
                13
                Điều 2. Tổ chức thực hiện.
                """);
        assertThat(Rendering.of(text))
                .containsExactly(
                        "Điều 1. Phấn đấu tỷ lệ hộ dân sử dụng nước sạch đạt 95% vào năm 2030 và tỷ lệ thu gom chất thải"
                                + " rắn sinh hoạt đô thị đạt 98%, trong đó các xã, phường ven biển đạt 100%; giao Ủy ban"
                                + " nhân dân cấp xã chịu trách nhiệm tổ chức thực hiện và báo cáo kết quả hằng quý.",
                        "Điều 2. Tổ chức thực hiện.");
        assertThat(text.diagnostics()).extracting(Diagnostic::code).containsExactly("READ-111");
    }
}
