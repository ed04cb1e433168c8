package vn.chitieu.extractor.read.plain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.plain.FurnitureLexicon.Zone;
import vn.chitieu.extractor.text.CanonicalTextBuilder;

/** Drops the lines of the web site around a document: menus, notices, help, addresses. */
final class PortalFurniture {

    /** A site's lines above the document are at most so many. */
    private static final int MAX_HEAD = 60;

    /** A paragraph of the document may be this long; no line of a site is. */
    private static final int MAX_LINE = 600;

    private final List<SourceLine> lines;
    private final List<Set<Zone>> zones;
    private final BitSet dropped = new BitSet();

    private PortalFurniture(List<SourceLine> lines) {
        this.lines = lines;
        this.zones = lines.stream()
                .map(line -> FurnitureLexicon.INSTANCE.zones(line.text()))
                .toList();
    }

    static List<SourceLine> drop(List<SourceLine> lines, CanonicalTextBuilder builder) {
        PortalFurniture furniture = new PortalFurniture(lines);
        furniture.markLines();
        furniture.markHead();
        furniture.markTail();
        furniture.markEdges();
        return furniture.keep(builder);
    }

    private void markLines() {
        for (int i = 0; i < lines.size(); i++) {
            if (zones.get(i).contains(Zone.ANY)) {
                dropped.set(i);
            }
        }
    }

    /** A line that a site shows right above the document takes what stands above it along. */
    private void markHead() {
        for (int i = Math.min(MAX_HEAD, lines.size()) - 1; i >= 0; i--) {
            if (zones.get(i).contains(Zone.HEAD) && !hasDocument(0, i)) {
                dropped.set(0, i + 1);
                return;
            }
        }
    }

    /** A line that a site shows below the document takes all below along, unless the document goes on there. */
    private void markTail() {
        int from = lines.size();
        for (int i = lines.size() - 1; i >= 0 && !isDocument(i); i--) {
            if (zones.get(i).contains(Zone.TAIL)) {
                from = i;
            }
        }
        dropped.set(from, lines.size());
    }

    /** Lines too short to tell are furniture only beside other furniture. */
    private void markEdges() {
        for (int i = 1; i < lines.size(); i++) {
            if (dropped.get(i - 1) && isEdge(i)) {
                dropped.set(i);
            }
        }
        for (int i = lines.size() - 2; i >= 0; i--) {
            if (dropped.get(i + 1) && isEdge(i)) {
                dropped.set(i);
            }
        }
    }

    private boolean isEdge(int index) {
        return zones.get(index).contains(Zone.EDGE);
    }

    private boolean hasDocument(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isDocument(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDocument(int index) {
        String text = text(index);
        return text.length() > MAX_LINE
                || Labels.kind(text) == Labels.Kind.WORD
                || TableHeader.startsAt(lines, index)
                || SignatureWords.start(text);
    }

    private String text(int index) {
        return lines.get(index).text();
    }

    private List<SourceLine> keep(CanonicalTextBuilder builder) {
        int count = 0;
        int characters = 0;
        List<SourceLine> kept = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            if (!dropped.get(i)) {
                kept.add(i > 0 && dropped.get(i - 1) ? lines.get(i).withGap(1) : lines.get(i));
            } else if (!Bars.only(text(i))) {
                count++;
                characters += text(i).length();
            }
        }
        if (count > 0) {
            builder.diagnostic(ReadCode.SITE_FURNITURE.diagnostic(
                    count + " lines of a web site (" + characters + " characters) were dropped"));
        }
        return kept;
    }
}
