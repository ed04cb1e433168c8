package vn.chitieu.app.web.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.http.BadRequestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedStateTest {

    @Test
    void keepsOnlyWhatASearchHas() {
        SavedState state = SavedState.of(
                " Rừng\u202E ven biển ",
                "search",
                "offset=40&evil=javascript:1&lead=S%E1%BB%9F+Y+t%E1%BA%BF&q=r%E1%BB%ABng&q=x");
        assertThat(state)
                .isEqualTo(
                        new SavedState("Rừng ven biển", "search", "q=r%E1%BB%ABng&lead=S%E1%BB%9F%20Y%20t%E1%BA%BF"));
        assertThat(SavedState.of("a", "targets", null).query()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,search,q=a",
                "' ',search,q=a",
                "a,//evil,q=a",
                "a,-,q=a",
                "a,search,q=%ZZ",
                "a,search,sort=upwards"
            })
    void refusesTheRest(String name, String place, String query) {
        assertThatThrownBy(() -> SavedState.of(name, place, query)).isInstanceOf(BadRequestResponse.class);
    }

    @Test
    void namesAndQueriesHaveALongest() {
        assertThat(SavedState.of("x".repeat(100), "search", "").name()).hasSize(100);
        assertThatThrownBy(() -> SavedState.of("x".repeat(101), "search", "")).isInstanceOf(BadRequestResponse.class);
        assertThatThrownBy(() -> SavedState.of("x", "search", "q=" + "x".repeat(8_000)))
                .isInstanceOf(BadRequestResponse.class);
    }
}
