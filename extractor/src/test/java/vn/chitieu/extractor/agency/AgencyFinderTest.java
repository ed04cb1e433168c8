package vn.chitieu.extractor.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.extractor.model.AgencyMention;

class AgencyFinderTest {

    private final AgencyFinder finder = AgencyFinder.create();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sở Nội vụ rà soát vị trí việc làm. | Sở Nội vụ",
                "Đề nghị Sở Văn hóa, Thể thao và Du lịch tham mưu | Sở Văn hóa, Thể thao và Du lịch",
                "Sở Xây dựng, Sở Y tế và UBND thành phố Mây | Sở Xây dựng; Sở Y tế; UBND thành phố Mây",
                "các Bộ: Y tế, Nông nghiệp và Môi trường | Bộ Y tế; Bộ Nông nghiệp và Môi trường",
                "UBND thị xã Bến Mây, thành phố Sông Trăng | UBND thị xã Bến Mây; thành phố Sông Trăng",
                "Bộ Chỉ huy Quân sự tỉnh và Bộ đội Biên phòng tỉnh | Bộ Chỉ huy Quân sự tỉnh; Bộ đội Biên phòng tỉnh",
                "Ban Quản lý Khu kinh tế Bờ Biển đôn đốc | Ban Quản lý Khu kinh tế Bờ Biển",
                "các sở, ngành và các đơn vị có liên quan | các sở, ngành; các đơn vị có liên quan",
                "UBND các huyện, thị xã, thành phố chỉ đạo | UBND các huyện, thị xã, thành phố",
                "Ban Quản lý Vườn quốc gia Núi Mây trồng rừng | Ban Quản lý Vườn quốc gia Núi Mây",
                "Đảng ủy UBND tỉnh lãnh đạo | Đảng ủy UBND tỉnh",
                "Sở Không gian vũ trụ tham mưu cơ chế | Sở Không gian vũ trụ",
                "Ban Bảo tồn và Phát triển vịnh Mây đề xuất | Ban Bảo tồn và Phát triển vịnh Mây",
                "Kho bạc Nhà nước Việt Nam - Chi nhánh Mây họp | Kho bạc Nhà nước Việt Nam - Chi nhánh Mây",
                "Giám đốc các sở: Tài chính, Tư pháp chịu trách nhiệm | Sở Tài chính; Sở Tư pháp",
                "Văn phòng Ủy ban nhân dân tỉnh tổng hợp | Văn phòng Ủy ban nhân dân tỉnh",
                "Bộ Công an (Trung tâm Dữ liệu quốc gia) kết nối | Bộ Công an (Trung tâm Dữ liệu quốc gia)",
                "thành phố Hải Phòng và UBND tỉnh Bà Rịa - Vũng Tàu họp | UBND tỉnh Bà Rịa - Vũng Tàu",
            })
    void findsNames(String text, String names) {
        assertThat(finder.find(text, 0, text.length()).stream().map(AgencyMention::name))
                .containsExactly(names.split("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ban hành Bộ tiêu chí và Bộ chỉ số đánh giá.",
                "Báo cáo kết quả Hội nghị về sở hữu trí tuệ.",
                "Phòng, chống thiên tai; xây dựng Chính phủ số.",
                "Nâng cấp các cơ sở dữ liệu dùng chung.",
                "Thuế giá trị gia tăng, Quỹ đất công.",
            })
    void leavesWordsThatOnlyLookLikeNames(String text) {
        assertThat(finder.find(text, 0, text.length())).isEmpty();
    }

    @Test
    void offsetsGiveTheNameBack() {
        String text = "Đầu dòng. Giao Sở Y tế, Uỷ ban nhân dân các xã, phường và Công an tỉnh thực hiện.";
        List<AgencyMention> found = finder.find(text, 10, text.length());
        assertThat(found).hasSize(3);
        assertThat(found)
                .allSatisfy(m -> assertThat(text.substring(m.start(), m.end())).isEqualTo(m.name()));
        assertThat(found.get(1).canonical()).isEqualTo("Ủy ban nhân dân các xã, phường");
    }

    @ParameterizedTest
    @CsvSource({
        "thành phố Sông Trăng, Ủy ban nhân dân thành phố Sông Trăng",
        "huyện Bờ Biển, Ủy ban nhân dân huyện Bờ Biển",
        "thành phố, thành phố",
        "Sông Trăng, Sông Trăng",
        "Sở NN&PTNT tỉnh, Sở Nông nghiệp và Phát triển nông thôn",
        "Sở Y tế TP, Sở Y tế",
        "Ban Dân tộc tỉnh, Ban Dân tộc",
        "Sở Y tế tỉnh Sông Trăng, Sở Y tế tỉnh Sông Trăng",
        "Hội Nông dân tỉnh, Hội Nông dân tỉnh",
        "Công an tỉnh, Công an tỉnh"
    })
    void aWholeNameHasOneOfficialForm(String name, String canonical) {
        assertThat(finder.canonical(name)).isEqualTo(canonical);
    }

    @Test
    void offsetsOfAnEllipticMemberCoverItsPart() {
        String text = "đề nghị các Tập đoàn: Điện lực Việt Nam, Bưu chính Viễn thông Việt Nam đầu tư";
        assertThat(finder.find(text, 0, text.length()))
                .extracting(AgencyMention::name, m -> text.substring(m.start(), m.end()))
                .containsExactly(
                        tuple("Tập đoàn Điện lực Việt Nam", "Điện lực Việt Nam"),
                        tuple("Tập đoàn Bưu chính Viễn thông Việt Nam", "Bưu chính Viễn thông Việt Nam"));
    }

    @Test
    void findsTheSameInLongTextsAsInShortOnes() {
        String sentence = "Sở Tài chính chủ trì, phối hợp với Cục Thuế tỉnh và các địa phương. ";
        String text = sentence.repeat(2_000);
        assertThat(finder.find(text, 0, text.length())).hasSize(6_000);
    }
}
