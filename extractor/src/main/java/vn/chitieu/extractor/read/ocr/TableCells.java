package vn.chitieu.extractor.read.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the fields that ruling lines close off on all sides: the cells of tables, merged or not. */
final class TableCells {

    private static final int SQUARES_PER_INCH = 100;

    /** How far a line may end before the one it should meet. Inches. */
    private static final double MAX_OPENING = 0.04;

    /** Smaller fields are the space between double lines. Inches. */
    private static final double MIN_SIDE = 0.09;

    /** Share of the page's width and of its height beyond both of which a field is a frame around text. */
    private static final double MAX_SHARE = 0.6;

    /** More are hatching and no table. */
    private static final int MAX_CELLS = 1_000;

    private TableCells() {}

    /** The cells in pixels, without the lines around them, from top to bottom. */
    static List<PixelBox> find(GreyImage image, List<RulingLine> lines, double dpi) {
        if (lines.size() < 4) {
            return List.of();
        }
        int square = Math.max(1, (int) Math.round(dpi / SQUARES_PER_INCH));
        Squares squares =
                new Squares((image.width() + square - 1) / square + 2, (image.height() + square - 1) / square + 2);
        int opening = (int) Math.ceil(MAX_OPENING * dpi);
        lines.forEach(line -> draw(line, squares, square, opening));
        List<PixelBox> cells = new ArrayList<>();
        for (PixelBox gap : squares.gaps()) {
            PixelBox cell = new PixelBox(
                    Math.max(0, (gap.left() - 1) * square - square / 2),
                    Math.max(0, (gap.top() - 1) * square - square / 2),
                    Math.min(image.width(), (gap.right() - 1) * square + square / 2),
                    Math.min(image.height(), (gap.bottom() - 1) * square + square / 2));
            boolean outside = gap.left() == 0;
            boolean frame = cell.width() > MAX_SHARE * image.width() && cell.height() > MAX_SHARE * image.height();
            boolean small = Math.min(cell.width(), cell.height()) < MIN_SIDE * dpi;
            if (!outside && !frame && !small) {
                cells.add(cell);
            }
        }
        cells.sort(Comparator.comparingInt(PixelBox::top).thenComparingInt(PixelBox::left));
        return cells.size() > MAX_CELLS ? List.of() : cells;
    }

    private static void draw(RulingLine line, Squares squares, int square, int opening) {
        int length = line.first().length;
        for (int i = -opening; i < length + opening; i++) {
            int at = Math.min(Math.max(i, 0), length - 1);
            int along = (line.start() + i) / square + 1;
            // The traced line is a pixel wider on both sides than it is.
            int from = (line.first()[at] + 1) / square + 1;
            int to = Math.max(from, (line.last()[at] - 2) / square + 1);
            for (int across = from; across <= to; across++) {
                int column = line.upright() ? across : along;
                int row = line.upright() ? along : across;
                if (column > 0 && row > 0 && column < squares.columns() - 1 && row < squares.rows() - 1) {
                    squares.mark(column, row);
                }
            }
        }
    }
}
