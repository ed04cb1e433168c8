package vn.chitieu.extractor.agency;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.chitieu.extractor.model.AgencyMention;

class AgencyPropertiesTest {

    private static final AgencyFinder FINDER = AgencyFinder.create();

    @Property(tries = 500)
    void mentionsStandInTheText(@ForAll("texts") String text) {
        int last = 0;
        for (AgencyMention mention : FINDER.find(text, 0, text.length())) {
            assertThat(mention.start()).isGreaterThanOrEqualTo(last);
            assertThat(mention.end()).isGreaterThan(mention.start()).isLessThanOrEqualTo(text.length());
            assertThat(mention.name()).endsWith(text.substring(mention.start(), mention.end()));
            last = mention.end();
        }
        new AgencyRoles(FINDER).of(text, 0, text.length());
        AgencyRoles.Roles cell = new AgencyCell(FINDER).of(text, 0, text.length(), AgencyCell.Role.LEAD);
        assertThat(cell.lead()).allSatisfy(m -> assertThat(m.name()).isNotBlank());
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "Sở",
                "Y tế",
                "các",
                "sở",
                "Bộ",
                ":",
                ",",
                ";",
                "và",
                "UBND",
                "tỉnh",
                "TP",
                ".",
                "Mây",
                "phối hợp",
                "với",
                "chủ trì",
                "Giao",
                "(",
                ")",
                "Ban",
                "Quản lý",
                "Văn phòng",
                "huyện",
                "\n",
                "-",
                "\u0301",
                "|");
        return words.list().ofMaxSize(30).map(list -> String.join(" ", list));
    }
}
