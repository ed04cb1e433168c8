package vn.chitieu.index.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the catalog: a document put, or the id of one removed.
 *
 * @param seq number of the entry; each is one greater than that before it, but for those that compaction kept
 * @param durable number of the last entry that had been forced to the disk when this one was written
 * @param previous checksum of the line before, so that lines of another catalog do not fit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CatalogLine(
        long seq,
        long durable,
        String previous,
        @Nullable StoredDocument put,
        @Nullable String remove) {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final int CHECKSUM = 8;

    /** A line of the catalog as it stands in the file. */
    static final class Text {

        private final byte[] bytes;
        private final String checksum;

        private Text(byte[] bytes, String checksum) {
            this.bytes = bytes;
            this.checksum = checksum;
        }

        byte[] bytes() {
            return bytes;
        }

        String checksum() {
            return checksum;
        }
    }

    /** Makes a line of a value: its checksum, a space, its JSON, a line feed. */
    static Text encode(Object value) {
        try {
            byte[] json = MAPPER.writeValueAsBytes(value);
            String checksum = checksum(json, 0, json.length);
            byte[] line = new byte[CHECKSUM + 1 + json.length + 1];
            byte[] head = (checksum + " ").getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(head, 0, line, 0, head.length);
            System.arraycopy(json, 0, line, head.length, json.length);
            line[line.length - 1] = '\n';
            return new Text(line, checksum);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value of the catalog cannot be written", e);
        }
    }

    /** The value of a line without its line feed; empty where the checksum or the form is wrong. */
    static <T> Optional<T> decode(byte[] line, Class<T> type) {
        if (line.length <= CHECKSUM || line[CHECKSUM] != ' ') {
            return Optional.empty();
        }
        String checksum = checksum(line, CHECKSUM + 1, line.length - CHECKSUM - 1);
        if (!checksum.equals(checksum(line))) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readValue(line, CHECKSUM + 1, line.length - CHECKSUM - 1, type));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The checksum that a line claims. */
    static String checksum(byte[] line) {
        return new String(line, 0, Math.min(CHECKSUM, line.length), StandardCharsets.ISO_8859_1);
    }

    private static String checksum(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
