package vn.chitieu.extractor.read.office;

import vn.chitieu.extractor.read.DocumentDraft;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadContext;

/** Gathers the sheets of a workbook. For one workbook, one thread. */
final class BookDraft {

    private final DocumentDraft draft;
    private final ReadContext context;
    private final SheetBudget budget;
    private int done;
    private int hiddenSheets;
    private boolean hiddenCells;

    BookDraft(ReadContext context) {
        this.draft = new DocumentDraft(context);
        this.context = context;
        this.budget = new SheetBudget(context.limits());
    }

    SheetBudget budget() {
        return budget;
    }

    /** Counts a sheet that is not shown. */
    void hidden() {
        hiddenSheets++;
    }

    /**
     * Adds a sheet.
     *
     * @param all number of sheets
     */
    void add(Sheet sheet, int all) {
        hiddenCells |= sheet.hidesText();
        SheetLayout.add(sheet, draft);
        done++;
        context.listener().progress(done, all, false);
    }

    /**
     * The draft with all diagnostics.
     *
     * @param cut whether something else than the budget left text out
     */
    DocumentDraft finish(boolean cut) {
        if (hiddenSheets > 0) {
            draft.diagnostic(ReadCode.HIDDEN.diagnostic(hiddenSheets + " hidden sheets were left out"));
        }
        if (hiddenCells) {
            draft.diagnostic(ReadCode.HIDDEN.diagnostic("cells in hidden rows or columns were left out"));
        }
        if (cut || budget.isSpent()) {
            draft.diagnostic(ReadCode.CUT.diagnostic("the workbook has more than "
                    + context.limits().cells() + " cells or "
                    + context.limits().characters() + " characters: the rest was left out"));
        }
        return draft;
    }
}
