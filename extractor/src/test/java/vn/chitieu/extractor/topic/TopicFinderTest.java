package vn.chitieu.extractor.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.extractor.Samples;
import vn.chitieu.extractor.model.Clause;

class TopicFinderTest {

    private static Map<String, List<String>> topics(String body) {
        return Samples.resolution(body).clauses().stream().collect(Collectors.toMap(Clause::id, Clause::topics));
    }

    @Test
    void ownHeadingFirst() {
        assertThat(topics("I. PHÁT TRIỂN DU LỊCH\n\n1. Mở thêm ba tuyến xe buýt ra bãi biển.")
                        .get("i"))
                .containsExactly("du-lich");
    }

    @Test
    void headingsAboveSpeakWhereTheClauseIsSilent() {
        Map<String, List<String>> topics =
                topics("I. BẢO VỆ MÔI TRƯỜNG\n\n1. Nhiệm vụ\n\na) Hoàn thành trong quý I năm 2026.");
        assertThat(topics.get("i.1")).containsExactly("moi-truong");
        assertThat(topics.get("i.1.a")).containsExactly("moi-truong");
    }

    @Test
    void ownWordsComeBeforeTheHeadingAbove() {
        Map<String, List<String>> topics = topics(
                "I. BẢO VỆ MÔI TRƯỜNG\n\n"
                        + "1. Xây thêm bệnh viện, tăng số bác sĩ và giường bệnh, mở rộng bảo hiểm y tế, tiêm chủng cho trẻ sơ sinh.");
        assertThat(topics.get("i.1")).startsWith("y-te").doesNotContain("moi-truong");
    }

    @Test
    void noneWhereNothingSpeaks() {
        assertThat(topics("Điều 1. Giao các đơn vị thực hiện.\n\nĐiều 2. Có hiệu lực từ ngày ký.")
                        .values())
                .allSatisfy(topics -> assertThat(topics).isEmpty());
    }

    @Test
    void atMostThreeStrongestFirst() {
        List<String> topics = topics("Điều 1. Phát triển du lịch, du lịch biển; y tế, giáo dục, quốc phòng,"
                        + " văn hóa, đối ngoại, thương mại.")
                .get("dieu-1");
        assertThat(topics).hasSize(3).startsWith("du-lich");
    }

    @Test
    void agenciesThatTakePartAreNoTopic() {
        assertThat(topics("Điều 1. Phối hợp với Sở Y tế, Sở Giáo dục và Đào tạo mở rộng đường cao tốc qua hai huyện.")
                        .get("dieu-1"))
                .containsExactly("ha-tang");
    }

    @ParameterizedTest
    @CsvSource({
        "Thu gom rác thải và xử lý nước thải, moi-truong",
        "THU GOM RÁC THẢI VÀ XỬ LÝ NƯỚC THẢI, moi-truong",
        "Bảo tồn di tích gắn với văn hoá dân gian, van-hoa",
        "Nuôi trồng thuỷ sản ven bờ, nong-nghiep",
        "Tăng số bác sỹ ở tuyến xã, y-te",
    })
    void spellingAndCaseDoNotCount(String words, String topic) {
        assertThat(topics("Điều 1. " + words + ".").get("dieu-1")).startsWith(topic);
    }
}
