package vn.chitieu.extractor.read.plain;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.mend.Mending;
import vn.chitieu.extractor.read.FormatReader;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.read.charset.DecodedText;
import vn.chitieu.extractor.text.CanonicalText;
import vn.chitieu.extractor.text.CanonicalTextBuilder;

/** Reads plain text, above all the text of web pages as crawls keep it. Stateless and thread-safe. */
public final class PlainTextReader implements FormatReader {

    @Override
    public String mediaType() {
        return "text/plain";
    }

    /** Accepts everything: a content that no other reader knows is plain text or nothing. */
    @Override
    public boolean accepts(byte[] content) {
        return true;
    }

    @Override
    public CanonicalText read(byte[] content, ReadContext context) throws UnreadableDocumentException {
        DecodedText decoded = DecodedText.of(content);
        Mending mending = context.mender().examine(List.of(decoded.text()));
        String text = mending.mend(decoded.text()).text();
        List<SourceLine> lines = SourceLine.split(text);
        if (lines.isEmpty()) {
            throw ReadCode.EMPTY.unreadable("the file has nothing but white space");
        }
        CanonicalTextBuilder builder = new CanonicalTextBuilder();
        decoded.diagnostics().forEach(builder::diagnostic);
        if (mending.mended() > 0) {
            builder.diagnostic(ReadCode.mended(mending.mended()));
        }
        List<SourceLine> kept = new ArrayList<>(lines);
        kept = PortalFurniture.drop(kept, builder);
        kept = PageFurniture.drop(kept, builder);
        new PlainLayout(kept, builder).run();
        if (builder.isEmpty()) {
            throw ReadCode.NO_TEXT.unreadable("the file has no text");
        }
        return builder.build();
    }
}
