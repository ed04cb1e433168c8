package vn.chitieu.extractor.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.lexicon.Tokenizer;

class UnitReaderTest {

    private static final UnitReader READER = new UnitReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "% số hộ; %; PERCENT",
                "%/năm; %/năm; PERCENT",
                "tỷ đồng vốn; tỷ đồng; MONEY",
                "triệu đồng/người/tháng; triệu đồng/người/tháng; MONEY",
                "nghìn tấn / năm; nghìn tấn/năm; MEASURE",
                "giường bệnh/10.000 dân; giường bệnh/10.000 dân; FLOW",
                "doanh nghiệp mới; doanh nghiệp; COUNT",
                "triệu; triệu; BARE",
                "/năm; /năm; BARE",
                "ngày làm việc; ngày làm việc; DURATION",
                "Triệu Lượt khách; Triệu Lượt; FLOW",
            })
    void unit(String text, String unit, UnitClass unitClass) {
        List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
        UnitReader.Unit read = READER.read(tokens, 0);
        assertThat(read).isNotNull();
        assertThat(UnitReader.text(text, tokens, read.from(), read.to())).isEqualTo(unit);
        assertThat(read.unitClass()).isEqualTo(unitClass);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "và", "/", "/NQ", "đẹp", ", tỷ đồng"})
    void none(String text) {
        assertThat(READER.read(Tokenizer.tokens(text, 0, text.length()), 0)).isNull();
    }
}
