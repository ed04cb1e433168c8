package vn.chitieu.extractor.read.office;

import vn.chitieu.extractor.read.ReadLimits;

/** Counts the cells and characters of a workbook. For one workbook, one thread. */
final class SheetBudget {

    /** Longest text of a cell, twice what spreadsheets take. */
    static final int MAX_CELL = 1 << 16;

    private final ReadLimits limits;
    private long cells;
    private long characters;

    SheetBudget(ReadLimits limits) {
        this.limits = limits;
    }

    /**
     * Counts a cell.
     *
     * @throws StopParsing once a limit is passed
     */
    void take(int length) throws StopParsing {
        cells++;
        characters += length;
        if (isSpent()) {
            throw new StopParsing();
        }
    }

    boolean isSpent() {
        return cells > limits.cells() || characters > limits.characters();
    }
}
