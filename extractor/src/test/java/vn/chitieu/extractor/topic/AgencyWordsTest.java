package vn.chitieu.extractor.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sở Y tế chủ trì|Sở Y tế",
                "Sở Nông nghiệp và Môi trường phối hợp|Sở Nông nghiệp và Môi trường",
                "Sở Lao động - Thương binh và Xã hội|Sở Lao động - Thương binh và Xã hội",
                "SỞ GIÁO DỤC|SỞ GIÁO DỤC",
                "Sở Du lịch: Phát triển|Sở Du lịch",
                "Ban hành quy chế|''",
                "sở hữu trí tuệ|''",
            })
    void nameEndsBehindItsCapitals(String text, String name) {
        assertThat(text.substring(0, AgencyWords.nameEnd(text, 0, text.length())))
                .isEqualTo(name);
    }
}
