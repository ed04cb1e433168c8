package vn.chitieu.extractor.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.chitieu.extractor.model.Citation;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Repeat;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.text.Block;
import vn.chitieu.extractor.text.CanonicalText;
import vn.chitieu.extractor.text.Table;
import vn.chitieu.extractor.text.TableCell;
import vn.chitieu.extractor.text.TableRow;

/**
 * Finds every document that a text cites: by number, by type and day, or, for laws and congresses, by name. A document
 * is reported once, at its first mention outside repeats; later mentions supply a day or an issuer that the first does
 * not give. Time is linear in the length of the text. Thread-safe.
 */
public final class CitationFinder {

    private CitationFinder() {}

    /**
     * The cited documents in the order of their first mentions.
     *
     * @param repeats sections that are not looked at
     * @param own the citing document, which does not cite itself
     */
    public static List<Citation> find(CanonicalText text, List<Repeat> repeats, DocumentFacts own) {
        CitationRegister register = new CitationRegister(own.number());
        NavigableMap<Integer, Integer> repeated = new TreeMap<>();
        repeats.forEach(repeat -> repeated.merge(repeat.start(), repeat.end(), Math::max));
        for (Block block : text.blocks()) {
            Map.Entry<Integer, Integer> repeat = repeated.floorEntry(block.start());
            if (repeat == null || repeat.getValue() <= block.start()) {
                mentions(text.text(), block).forEach(register::add);
            }
        }
        return register.citations();
    }

    /** The documents that a text of its own, such as a title, names. */
    public static List<Citation> in(String text) {
        CitationRegister register = new CitationRegister(null);
        MentionScanner.scan(text, new Span(0, text.length()), false).forEach(register::add);
        return register.citations();
    }

    private static List<Mention> mentions(String text, Block block) {
        if (!(block instanceof Table table)) {
            return MentionScanner.scan(text, new Span(block.start(), block.end()), false);
        }
        List<Mention> mentions = new ArrayList<>();
        for (TableRow row : table.rows()) {
            for (TableCell cell : row.cells()) {
                if (!cell.carried() && !cell.isEmpty()) {
                    mentions.addAll(MentionScanner.scan(text, new Span(cell.start(), cell.end()), true));
                }
            }
        }
        return mentions;
    }
}
