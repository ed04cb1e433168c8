package vn.chitieu.app.web.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    private static final Address ADDRESS = new Address(
            "/compare",
            List.of(
                    new Address.Parameter("indicator", "tỷ lệ"),
                    new Address.Parameter("place", "Núi Cao"),
                    new Address.Parameter("place", "Sông & Biển")));

    @Test
    void isWrittenAsALink() {
        assertThat(ADDRESS)
                .hasToString("/compare?indicator=t%E1%BB%B7%20l%E1%BB%87&place=N%C3%BAi%20Cao"
                        + "&place=S%C3%B4ng%20%26%20Bi%E1%BB%83n");
        assertThat(new Address("/compare", List.of())).hasToString("/compare");
    }

    @Test
    void othersAreMadeOfIt() {
        assertThat(ADDRESS.values("place")).containsExactly("Núi Cao", "Sông & Biển");
        assertThat(ADDRESS.without("place", "Núi Cao").values("place")).containsExactly("Sông & Biển");
        assertThat(ADDRESS.without("place").values("place")).isEmpty();
        assertThat(ADDRESS.with("place", "Đảo").values("place")).containsExactly("Đảo");
        assertThat(ADDRESS.adding("place", "Núi Cao")).isEqualTo(ADDRESS);
        assertThat(ADDRESS.at("/values.csv").path()).isEqualTo("/values.csv");
        assertThat(ADDRESS.value("none")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "50,50", "74,50", "100,0", "-50,0", "x,0", "'',0", "99999999999,0"})
    void anOffsetIsTheBeginningOfAPageThatIs(String asked, int offset) {
        Address address = new Address("/a", List.of(new Address.Parameter("offset", asked)));
        assertThat(Paging.offset(address, 100, 50)).isEqualTo(offset);
    }

    @Test
    void pagesLeadToTheirNeighbours() {
        Address address = new Address("/a", List.of());
        Paging first = new Paging(address, 0, 50, 120);
        assertThat(first.before()).isNull();
        assertThat(first.behind()).isEqualTo("/a?offset=50");
        Paging last = new Paging(address.with("offset", "100"), 100, 50, 120);
        assertThat(last.behind()).isNull();
        assertThat(last.before()).isEqualTo("/a?offset=50");
        assertThat(last.first()).isEqualTo(101);
        assertThat(last.last()).isEqualTo(120);
        assertThat(new Paging(address, 0, 50, 50).several()).isFalse();
    }
}
