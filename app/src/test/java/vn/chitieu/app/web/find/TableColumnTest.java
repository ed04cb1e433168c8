package vn.chitieu.app.web.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chitieu.app.language.Messages;
import vn.chitieu.index.model.Order;

class TableColumnTest {

    private static final Messages TEXTS = Messages.ofPages(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource
    void everyColumnHasItsHeadings(TableColumn column) {
        assertThat(TEXTS.has(column.title())).isTrue();
        assertThat(column.parts()).isNotEmpty().allMatch(part -> TEXTS.has("table.file." + part.key()));
        assertThat(TableColumn.of(column.key())).contains(column);
    }

    @Test
    void anAddressChoosesAndOrdersThem() {
        assertThat(TableColumn.of(List.of("unit", "nonsense", "indicator")))
                .containsExactly(TableColumn.UNIT, TableColumn.INDICATOR);
        assertThat(TableColumn.of(List.of("nonsense"))).isEqualTo(TableColumn.USUAL);
        assertThat(TableColumn.of(List.of())).isEqualTo(TableColumn.USUAL);
    }

    @Test
    void aSecondClickTurnsTheOrderRound() {
        assertThat(TableColumn.VALUE.next(Order.RELEVANCE)).isEqualTo(Order.LOWEST);
        assertThat(TableColumn.VALUE.next(Order.LOWEST)).isEqualTo(Order.HIGHEST);
        assertThat(TableColumn.VALUE.next(Order.HIGHEST)).isEqualTo(Order.LOWEST);
        assertThat(TableColumn.VALUE.sorted(Order.HIGHEST)).isEqualTo("descending");
        assertThat(TableColumn.UNIT.sorted(Order.HIGHEST)).isNull();
        assertThat(TableColumn.QUOTE.sortable()).isFalse();
    }
}
