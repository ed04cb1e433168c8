package vn.chitieu.extractor.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyCellTest {

    private final AgencyCell cell = new AgencyCell(AgencyFinder.create());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cục Thống kê, Sở Du lịch | Cục Thống kê~ Sở Du lịch |",
                "Sở Y tế; Sở Nội vụ; Sở Du lịch đôn đốc, theo dõi | Sở Y tế~ Sở Nội vụ~ Sở Du lịch |",
                "Sở KH&CN chủ trì; Các sở, ngành, UBND cấp xã thực hiện | Sở KH&CN | Các sở, ngành~ UBND cấp xã",
                "Ban Dân vận Tỉnh ủy chủ trì; Ban cán sự Đảng UBND phối hợp | Ban Dân vận Tỉnh ủy | Ban cán sự Đảng"
                        + " UBND",
                "Sở Y tế chủ trì, phối hợp với Sở Nội vụ | Sở Y tế | Sở Nội vụ",
                "Sở Y tế Sở Nội vụ; UBND các phường, xã | Sở Y tế~ Sở Nội vụ~ UBND các phường, xã |",
                "Tỉnh đoàn | Tỉnh đoàn |",
                "Các doanh nghiệp cung cấp dịch vụ vận tải | Các doanh nghiệp cung cấp dịch vụ vận tải |",
                "Báo và Phát thanh, Truyền hình Bờ Biển | Báo và Phát thanh, Truyền hình Bờ Biển |",
                "Tổ vệ sinh thôn | Tổ vệ sinh thôn |",
                "Bộ Công an với quy chuẩn chung; các bộ, ngành với quy chuẩn riêng | Bộ Công an~ các bộ, ngành |",
            })
    void readsEveryPart(String text, @Nullable String lead, @Nullable String coordinating) {
        AgencyRoles.Roles found = cell.of(text, 0, text.length(), AgencyCell.Role.LEAD);
        assertThat(AgencyRolesTest.names(found.lead())).isEqualTo(parts(lead));
        assertThat(AgencyRolesTest.names(found.coordinating())).isEqualTo(parts(coordinating));
    }

    @Test
    void aColumnOfPartnersGivesPartners() {
        String text = "a | Các sở, ban, ngành; UBND các phường, xã";
        AgencyRoles.Roles found = cell.of(text, 4, text.length(), AgencyCell.Role.COORDINATING);
        assertThat(found.lead()).isEmpty();
        assertThat(AgencyRolesTest.names(found.coordinating()))
                .containsExactly("Các sở, ban, ngành", "UBND các phường, xã");
        assertThat(found.coordinating())
                .allSatisfy(m -> assertThat(text.substring(m.start(), m.end())).isEqualTo(m.name()));
    }

    @Test
    void anEmptyCellHasNone() {
        assertThat(cell.of(" - ", 0, 3, AgencyCell.Role.LEAD)).isEqualTo(AgencyRoles.Roles.NONE);
    }

    private static List<String> parts(@Nullable String names) {
        return AgencyRolesTest.split(names == null ? null : names.replace('~', ';'));
    }
}
