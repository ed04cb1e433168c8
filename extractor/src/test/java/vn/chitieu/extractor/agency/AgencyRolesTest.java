package vn.chitieu.extractor.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.extractor.model.AgencyMention;

class AgencyRolesTest {

    private final AgencyRoles roles = new AgencyRoles(AgencyFinder.create());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sở Y tế chủ trì, phối hợp với Sở Nội vụ, các địa phương rà soát | Sở Y tế | Sở Nội vụ; các địa phương",
                "Giao Sở Tư pháp thẩm định; báo cáo UBND tỉnh | Sở Tư pháp |",
                "Sở Công Thương: | Sở Công Thương |",
                "Ban Quản lý Khu kinh tế Bờ Biển, | Ban Quản lý Khu kinh tế Bờ Biển |",
                "Chủ trì, phối hợp với các đơn vị liên quan lập quy hoạch | | các đơn vị liên quan",
                "Phối hợp Công an tỉnh tuần tra | | Công an tỉnh",
                "Phối hợp chặt chẽ với tỉnh Sông Trăng mở tuyến đường | | tỉnh Sông Trăng",
                "Lập hồ sơ trình Thủ tướng Chính phủ phê duyệt | |",
                "Thực hiện nghị quyết của Hội đồng nhân dân tỉnh | |",
                "Hội đồng nhân dân tỉnh thống nhất thông qua | |",
                "Quốc hội cơ bản tán thành giải pháp, đồng thời, đề nghị Chính phủ thực hiện | Chính phủ |",
                "Về mở rộng bến cảng: giao Bộ Y tế chủ trì phối hợp với các bộ, ngành | Bộ Y tế | các bộ, ngành",
                "Về nạo vét luồng: Bộ Xây dựng khẩn trương rà soát | Bộ Xây dựng |",
                "Căn cứ Kế hoạch này, các sở, ban, ngành xây dựng kế hoạch | các sở, ban, ngành |",
                "Các dự án do Bộ Công an chủ trì theo quy định | |",
                "Tổng hợp, gửi Sở Tài chính, Sở Nội vụ thẩm định | |",
                "Các cơ quan, tổ chức có trách nhiệm trả lời | Các cơ quan, tổ chức |",
                "Thường trực, các ban và đại biểu HĐND tỉnh giám sát | Thường trực; các ban; đại biểu HĐND tỉnh |",
                "Lập đề án (Sở Y tế chủ trì, Sở Nội vụ phối hợp) trong quý I | Sở Y tế | Sở Nội vụ",
                "Đơn vị chủ trì: Sở Y tế; đơn vị phối hợp: các sở, ngành. | Sở Y tế | các sở, ngành",
                "Đảng ủy các xã, phường rà soát danh sách | Đảng ủy các xã, phường |",
                "Học viện Bờ Biển và Sở hữu công nghiệp mở lớp | Học viện Bờ Biển và Sở hữu công nghiệp |",
                "Phòng Tuyên truyền và Phát triển người tham gia rà soát | Phòng Tuyên truyền và Phát triển người tham gia |",
                "Văn phòng tổng hợp, báo cáo | Văn phòng |",
                "Trang bị cho văn phòng tổng hợp ba máy in | |",
                "Hội Nông dân tỉnh, Tỉnh đoàn vận động hội viên | Hội Nông dân tỉnh; Tỉnh đoàn |",
                "Báo cáo trước ngày 10 tháng 12. TM. ỦY BAN NHÂN DÂN | |",
                "BỘ TRƯỞNG | |",
                "Trưởng các thôn báo cáo trước ngày 10 | Trưởng các thôn |",
                "Mức tăng trưởng các thôn báo cáo hằng năm | |",
                "Ban Quản lý chợ lắp đặt đèn | Ban Quản lý chợ |",
                "Ban Quản lý chợ Cửa Sông lắp đặt đèn | Ban Quản lý chợ Cửa Sông |",
                "Các sở, ngành được phân công tại biểu kèm theo báo cáo định kỳ | Các sở, ngành |",
                "Chủ trì, phối hợp với Sở Y tế, UBND các xã biên giới mở đường | | Sở Y tế; UBND các xã biên giới",
                "Vụ trưởng Vụ Quy hoạch và Thủ trưởng các đơn vị có liên quan chịu trách nhiệm thi hành"
                        + " | Vụ trưởng Vụ Quy hoạch; Thủ trưởng các đơn vị có liên quan |",
                "Công ty TNHH MTV Khai thác thủy lợi Bờ Biển lắp đặt trạm đo"
                        + " | Công ty TNHH MTV Khai thác thủy lợi Bờ Biển |",
                "Viện Nghiên cứu Biển và Năng lượng xanh hoàn thành kiểm kê | Viện Nghiên cứu Biển và Năng lượng xanh |",
                "Trường Cao đẳng Kinh tế - Kỹ thuật Bờ Biển mở lớp | Trường Cao đẳng Kinh tế - Kỹ thuật Bờ Biển |",
                "Phòng Đào tạo hoàn thành đề án | Phòng Đào tạo |",
                "Phòng Tổ chức - Nhân sự hoàn thành đề án | Phòng Tổ chức - Nhân sự |",
                "Trường Bồi dưỡng nghiệp vụ hàng hải mở 18 lớp | Trường Bồi dưỡng nghiệp vụ hàng hải |",
                "Vụ Kế hoạch giao dự toán cho các đơn vị | Vụ Kế hoạch |",
                "Ủy ban nhân dân tỉnh ban hành kế hoạch trong quý I | Ủy ban nhân dân tỉnh |",
                "Đối với Sở Y tế: hoàn thành đề án | Sở Y tế |",
                "Sở Y tế phối hợp với Hợp xướng tỉnh, Hội Nông dân tỉnh rà soát | Sở Y tế | Hội Nông dân tỉnh",
                "Tổ công tác về tăng trưởng xanh rà soát | Tổ công tác về tăng trưởng xanh |",
                "Đẩy mạnh thu hút khách. Sở Du lịch tổ chức hội chợ | Sở Du lịch |",
            })
    void tellsLeadFromCoordinating(String text, @Nullable String lead, @Nullable String coordinating) {
        AgencyRoles.Roles found = roles.of(text, 0, text.length());
        assertThat(names(found.lead())).isEqualTo(split(lead));
        assertThat(names(found.coordinating())).isEqualTo(split(coordinating));
    }

    @Test
    void aSentenceKeepsItsPartnersAndInheritsTheLead() {
        String text = "Sở Y tế phối hợp với Sở Nội vụ tuyển bác sỹ. Đến năm 2030 có 12 bác sỹ/1 vạn dân."
                + " Phối hợp với TP. Sông Trăng xây bệnh viện.";
        List<AgencyRoles.Sentence> sentences = roles.sentences(text, 0, text.length());
        assertThat(sentences).hasSize(3);
        assertThat(sentences)
                .allSatisfy(s -> assertThat(names(s.roles().lead())).containsExactly("Sở Y tế"));
        assertThat(names(sentences.get(0).roles().coordinating())).containsExactly("Sở Nội vụ");
        assertThat(sentences.get(1).roles().coordinating()).isEmpty();
        assertThat(sentences.get(2).end()).isEqualTo(text.length());
    }

    @Test
    void aLeadInTheMidstOfAClauseAnswersForItsSentence() {
        String text = "Mở rộng vùng chè. Chi cục Kiểm lâm chủ trì cắm 900 mốc. Di dời 640 hộ dân.";
        List<AgencyRoles.Sentence> sentences = roles.sentences(text, 0, text.length());
        assertThat(sentences)
                .extracting(s -> names(s.roles().lead()))
                .containsExactly(List.of(), List.of("Chi cục Kiểm lâm"), List.of());
    }

    static List<String> names(List<AgencyMention> mentions) {
        return mentions.stream().map(AgencyMention::name).toList();
    }

    static List<String> split(@Nullable String names) {
        return names == null ? List.of() : Arrays.asList(names.split("; "));
    }
}
