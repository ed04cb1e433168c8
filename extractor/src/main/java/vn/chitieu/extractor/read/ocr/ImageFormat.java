package vn.chitieu.extractor.read.ocr;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A format of image files.
 *
 * @param name as the image library has it
 * @param signatures one of which the file begins with, a character a byte
 */
record ImageFormat(String name, String mediaType, List<String> signatures) {

    static final List<ImageFormat> ALL = List.of(
            new ImageFormat("png", "image/png", List.of("\u0089PNG\r\n\u001A\n")),
            new ImageFormat("jpeg", "image/jpeg", List.of("\u00FF\u00D8\u00FF")),
            new ImageFormat("tiff", "image/tiff", List.of("II*\u0000", "MM\u0000*")));

    boolean accepts(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, 8), StandardCharsets.ISO_8859_1);
        return signatures.stream().anyMatch(head::startsWith);
    }
}
