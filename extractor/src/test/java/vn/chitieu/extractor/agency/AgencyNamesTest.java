package vn.chitieu.extractor.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.extractor.model.AgencyMention;

class AgencyNamesTest {

    private final AgencyFinder finder = AgencyFinder.create();
    private final AgencyNames names = new AgencyNames(finder);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sở NN&PTNT | Sở Nông nghiệp và Phát triển nông thôn",
                "Sở Nông nghiệp & PTNT | Sở Nông nghiệp và Phát triển nông thôn",
                "Sở Nông nghiệp và Phát triển nâng thôn | Sở Nông nghiệp và Phát triển nông thôn",
                "Sở LĐ,TB&XH | Sở Lao động - Thương binh và Xã hội",
                "Sở LĐTB&XH | Sở Lao động - Thương binh và Xã hội",
                "Sở KH&ĐT | Sở Kế hoạch và Đầu tư",
                "Sở GTVT | Sở Giao thông vận tải",
                "Sở TN&MT | Sở Tài nguyên và Môi trường",
                "Sở Văn hoá - Thể thao | Sở Văn hóa và Thể thao",
                "Sở Công thương | Sở Công Thương",
                "BCH quân sự tỉnh | Bộ Chỉ huy Quân sự tỉnh",
                "Uỷ ban nhân dân huyện Mây | Ủy ban nhân dân huyện Mây",
                "UBND TP. Sông Trăng | Ủy ban nhân dân thành phố Sông Trăng",
                "Ban Xây dựng NTM | Ban Xây dựng nông thôn mới",
                "Chủ tịch UBND tỉnh | Ủy ban nhân dân tỉnh",
                "Các sở, ngành | các sở, ngành",
                "Tổ vệ sinh thôn | Tổ vệ sinh thôn",
            })
    void givesOfficialNames(String name, String canonical) {
        assertThat(names.canonical(name)).isEqualTo(canonical);
    }

    @Test
    void aBareHeadResolvesToTheOnlyCandidate() {
        String text = "Sở Y tế báo cáo Bộ Tài chính. Sở rà soát.";
        List<AgencyMention> before = finder.find(text, 0, 30);
        AgencyMention bare = names.resolve(text, 30, 32, before);
        assertThat(bare).isEqualTo(new AgencyMention("Sở", "Sở Y tế", 30, 32));
    }

    @Test
    void aBareHeadWithTwoCandidatesStaysOpen() {
        String text = "Sở Y tế và Sở Nội vụ. Sở rà soát.";
        assertThat(names.resolve(text, 22, 24, finder.find(text, 0, 22))).isNull();
        assertThat(names.resolve(text, 22, 24, List.of())).isNull();
    }

    @Test
    void mendsAMisreadLetterOnly() {
        String text = "Sở Nông nghiệp và Phát triển nâng thôn, Sở GTVT";
        assertThat(finder.find(text, 0, text.length()).stream().map(names::mended))
                .containsExactly("Sở Nông nghiệp và Phát triển nông thôn", "Sở GTVT");
    }
}
