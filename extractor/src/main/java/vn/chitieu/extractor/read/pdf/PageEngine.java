package vn.chitieu.extractor.read.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetLineWidth;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.read.ReadLimits;

/**
 * Runs the content of a page once and collects its glyphs, its ruling lines and how much of it images cover. Colours,
 * clips and images themselves are not looked at. For one document, one thread.
 */
final class PageEngine extends PDFStreamEngine {

    /** A page with more operators is made to stall its reader: forms may be drawn in forms. */
    private static final int MAX_OPERATORS = 3_000_000;

    /** Bytes that a content without operators may have. */
    private static final int EMPTY = 8;

    /** Height of the middle of small letters, in font sizes. */
    private static final float MIDDLE = 0.25f;

    /** Fields in fields of a form. */
    private static final int MAX_DEPTH = 20;

    private final ReadLimits limits;
    private FontFacts fonts = new FontFacts();
    private PageContent.Collector collector;
    private Clips clips = new Clips(1, 1);
    private int operators;

    PageEngine(ReadLimits limits) {
        this.limits = limits;
        collector = new PageContent.Collector(new Upright(0, 0, 1, 1, 0));
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetMatrix(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new SetLineWidth(this));
        addOperator(new DrawObject(this));
    }

    /** What a page shows. */
    PageContent read(PDPage page) throws IOException {
        Upright upright = Upright.of(page);
        collector = new PageContent.Collector(upright);
        clips = new Clips(upright.width(), upright.height());
        fonts = new FontFacts();
        operators = 0;
        for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
            Inflation.check(streams.next().getCOSObject(), limits);
        }
        processPage(page);
        if (operators == 0 && hasContent(page)) {
            throw new IOException("its content cannot be decoded");
        }
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (isText(annotation)) {
                showAnnotation(annotation);
            }
        }
        return collector.content();
    }

    /** Whether a page has something to run; PDFBox takes what it cannot decode for nothing. */
    private static boolean hasContent(PDPage page) {
        long length = 0;
        for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
            length += streams.next().getCOSObject().getLength();
        }
        return length > EMPTY;
    }

    /** Whether an annotation shows text of the document: what a form was filled in with, or a box of text. */
    private static boolean isText(PDAnnotation annotation) {
        if (annotation.isHidden() || annotation.isNoView()) {
            return false;
        }
        COSDictionary dictionary = annotation.getCOSObject();
        for (int depth = 0; depth < MAX_DEPTH && dictionary != null; depth++) {
            COSName type = dictionary.getCOSName(COSName.FT);
            if (type != null) {
                return "Widget".equals(annotation.getSubtype()) && (type.equals(COSName.TX) || type.equals(COSName.CH));
            }
            dictionary = dictionary.getCOSDictionary(COSName.PARENT);
        }
        return "FreeText".equals(annotation.getSubtype());
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MAX_OPERATORS) {
            throw new TooComplexException();
        }
        switch (operator.getName()) {
            case "m", "l", "c", "v", "y", "h", "re" -> path(operator.getName(), operands);
            case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n" -> paint(operator.getName());
            case "Do" -> {
                if (!isImage(operands)) {
                    Clips.Mark mark = clips.mark();
                    super.processOperator(operator, operands);
                    clips.reset(mark);
                }
            }
            case "W", "W*" -> clips.request();
            case "BI" -> image(operator.getImageParameters());
            default -> super.processOperator(operator, operands);
        }
    }

    @Override
    public void saveGraphicsState() {
        super.saveGraphicsState();
        clips.save();
    }

    @Override
    public void restoreGraphicsState() {
        super.restoreGraphicsState();
        clips.restore();
    }

    private void path(String name, List<COSBase> operands) {
        float[] n = new float[operands.size()];
        for (int i = 0; i < n.length; i++) {
            if (!(operands.get(i) instanceof COSNumber number)) {
                return;
            }
            n[i] = number.floatValue();
        }
        if (name.equals("re")) {
            rectangle(n);
        } else if (name.equals("h")) {
            collector.paths().close();
        } else if (n.length >= 2) {
            Point2D.Float point = transformedPoint(n[n.length - 2], n[n.length - 1]);
            switch (name) {
                case "m" -> collector.paths().moveTo(point.x, point.y);
                case "l" -> collector.paths().lineTo(point.x, point.y);
                default -> {
                    collector.curves();
                    collector.paths().curveTo(point.x, point.y);
                }
            }
        }
    }

    private void rectangle(float[] n) {
        if (n.length < 4) {
            return;
        }
        float[][] corners = {{n[0], n[1]}, {n[0] + n[2], n[1]}, {n[0] + n[2], n[1] + n[3]}, {n[0], n[1] + n[3]}};
        for (int i = 0; i < 4; i++) {
            Point2D.Float point = transformedPoint(corners[i][0], corners[i][1]);
            if (i == 0) {
                collector.paths().moveTo(point.x, point.y);
            } else {
                collector.paths().lineTo(point.x, point.y);
            }
        }
        collector.paths().close();
    }

    private void paint(String name) {
        PathRules paths = collector.paths();
        if (name.equals("s") || name.startsWith("b")) {
            paths.close();
        }
        if (name.toLowerCase(Locale.ROOT).charAt(0) == 's'
                || name.toLowerCase(Locale.ROOT).charAt(0) == 'b') {
            paths.stroke(transformWidth(getGraphicsState().getLineWidth()));
        }
        if (!name.equalsIgnoreCase("s") && !name.equals("n")) {
            paths.fill();
        }
        clips.painted(paths.points());
        paths.clear();
    }

    private boolean isImage(List<COSBase> operands) {
        PDResources resources = getResources();
        if (resources == null || operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
            return true;
        }
        if (resources.isImageXObject(name)) {
            image(imageOf(resources, name));
            return true;
        }
        return false;
    }

    private static @Nullable COSDictionary imageOf(PDResources resources, COSName name) {
        COSDictionary objects = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        return objects == null ? null : objects.getCOSDictionary(name);
    }

    /** An image fills the unit square. */
    private void image(@Nullable COSDictionary image) {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        double area = Math.abs(
                (double) matrix.getScaleX() * matrix.getScaleY() - (double) matrix.getShearX() * matrix.getShearY());
        long width = image == null ? 0 : image.getLong(COSName.W, image.getLong(COSName.WIDTH, 0));
        long height = image == null ? 0 : image.getLong(COSName.H, image.getLong(COSName.HEIGHT, 0));
        collector.image(area, Math.max(0, width) * Math.max(0, height));
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        Upright upright = collector.upright();
        float x = matrix.getTranslateX();
        float y = matrix.getTranslateY();
        float endX = x + displacement.getX() * matrix.getScaleX();
        float endY = y + displacement.getX() * matrix.getShearY();
        float alongX = matrix.getScaleX();
        float alongY = matrix.getShearY();
        float middleX = (x + endX) / 2 + MIDDLE * matrix.getShearX();
        float middleY = (y + endY) / 2 + MIDDLE * matrix.getScaleY();
        if (!clips.shows(upright.x(middleX, middleY), upright.y(middleX, middleY))) {
            return;
        }
        PDTextState state = getGraphicsState().getTextState();
        float size = (float) Math.hypot(matrix.getShearX(), matrix.getScaleY()) * FontFacts.scale(font);
        float along = (float) Math.hypot(alongX, alongY);
        float spacing =
                state.getFontSize() == 0 ? 0 : state.getCharacterSpacing() / Math.abs(state.getFontSize()) * along;
        RenderingMode mode = state.getRenderingMode();
        Glyph glyph = new Glyph(
                FontFacts.unicode(font, code),
                upright.x(x, y),
                upright.y(x, y),
                upright.x(endX, endY),
                upright.y(endX, endY),
                size,
                spacing,
                fonts.isBold(font) || mode == RenderingMode.FILL_STROKE,
                mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP);
        collector.glyph(
                glyph,
                upright.x(x + alongX, y + alongY) - upright.x(x, y),
                upright.y(x + alongX, y + alongY) - upright.y(x, y));
    }

    /** A page whose content has too many operators. */
    static final class TooComplexException extends IOException {

        private static final long serialVersionUID = 1L;

        TooComplexException() {
            super("its content has more than " + MAX_OPERATORS + " operators");
        }
    }
}
