package vn.chitieu.extractor.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.model.Span;

class IssuersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hội đồng nhân dân tỉnh về phí | Hội đồng nhân dân tỉnh",
                "UBND tỉnh Đá Trắng Quy định chi | UBND tỉnh Đá Trắng",
                "Ủy ban nhân dân thành phố Bến Lội phê duyệt | Ủy ban nhân dân thành phố Bến Lội",
                "Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch quy định | Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch",
                "Sở Lao động - Thương binh và Xã hội, Báo cáo số 2 | Sở Lao động - Thương binh và Xã hội",
                "Bộ Kế hoạch và Đầu tư về vốn | Bộ Kế hoạch và Đầu tư",
                "Sở Y tế và các đơn vị | Sở Y tế",
                "Bộ Y tế ban hành Kế hoạch | Bộ Y tế",
                "Ban Thường vụ Tỉnh ủy Đá Trắng về | Ban Thường vụ Tỉnh ủy Đá Trắng",
                "Bộ Chính trị (khóa X) về | Bộ Chính trị",
                "Hội nghị lần thứ năm Ban Chấp hành Trung ương khóa XI về"
                        + " | Hội nghị lần thứ năm Ban Chấp hành Trung ương khóa XI",
                "các ban của Hội đồng nhân dân huyện; | các ban của Hội đồng nhân dân huyện",
                "THỦ TƯỚNG CHÍNH PHỦ VỀ VIỆC | THỦ TƯỚNG CHÍNH PHỦ",
                "Hội đồng nhân dân tỉnh Khóa XII | Hội đồng nhân dân tỉnh",
            })
    void readsTheWholeName(String text, String name) {
        Span span = Issuers.at(text, 0, text.length());
        assertThat(span).isNotNull();
        assertThat(span.in(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bổ sung", "sở hữu", "số 35", "cục bộ", "người dân", "nhân dân tỉnh"})
    void passesOverOtherWords(String text) {
        assertThat(Issuers.at(text, 0, text.length())).isNull();
    }
}
