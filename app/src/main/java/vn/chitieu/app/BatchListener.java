package vn.chitieu.app;

/** Hears of each input of a batch exactly once, in the order of the inputs. */
interface BatchListener {

    /** The input was extracted and written. */
    void written(Input input);

    /** The input gave no result. */
    void failed(Failure failure);
}
