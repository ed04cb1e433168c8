package vn.chitieu.extractor.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.Samples;
import vn.chitieu.extractor.model.Target;

/** Lines below an invented task that say who leads it and when it ends. */
class TaskNotesTest {

    private static List<Target> found(String task) {
        return Samples.resolution("Điều 2. Nhiệm vụ, giải pháp\n\n1. " + task).targets();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xây dựng Đề án bến thủy nội địa.\nĐơn vị chủ trì: Sở Xây dựng.\n"
                        + "Đơn vị phối hợp: Sở Tài chính.\nThời gian hoàn thành: Quý II/2026.",
                "Xây dựng Đề án bến thủy nội địa\n- Đơn vị chủ trì: Sở Xây dựng\n"
                        + "- Đơn vị phối hợp: Sở Tài chính\n- Thời gian hoàn thành: Quý II/2026",
                "Xây dựng Đề án bến thủy nội địa (chủ trì: Sở Xây dựng; phối hợp: Sở Tài chính;"
                        + " thời gian: Quý II/2026).",
            })
    void notesSpeakOfTheTaskAboveThem(String task) {
        assertThat(found(task)).singleElement().satisfies(target -> {
            assertThat(Samples.line(target)).isEqualTo("Xây dựng Đề án bến thủy nội địa | DUE | 2026-Q2");
            assertThat(Samples.names(target.lead())).isEqualTo("Sở Xây dựng");
            assertThat(Samples.names(target.coordinating())).isEqualTo("Sở Tài chính");
        });
    }

    @Test
    void aTaskWithoutDueTimeSetsNothing() {
        assertThat(found("Rà soát danh mục bến bãi.\nĐơn vị chủ trì: Sở Xây dựng.\nThời gian: thường xuyên."))
                .isEmpty();
    }
}
