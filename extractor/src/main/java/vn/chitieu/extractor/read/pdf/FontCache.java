package vn.chitieu.extractor.read.pdf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.jspecify.annotations.Nullable;

/** Keeps the fonts used last, and no images, so that a long document does not fill the memory. For one document. */
final class FontCache extends DefaultResourceCache {

    private static final int MOST_FONTS = 200;

    private final Map<COSObject, PDFont> fonts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<COSObject, PDFont> eldest) {
            return size() > MOST_FONTS;
        }
    };

    @Override
    public @Nullable PDFont getFont(COSObject indirect) {
        return fonts.get(indirect);
    }

    @Override
    public void put(COSObject indirect, PDFont font) {
        fonts.put(indirect, font);
    }

    @Override
    public @Nullable PDXObject getXObject(COSObject indirect) {
        return null;
    }

    @Override
    public void put(COSObject indirect, PDXObject xobject) {
        // Images are large and mostly used once.
    }
}
