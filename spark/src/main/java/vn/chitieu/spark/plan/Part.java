package vn.chitieu.spark.plan;

import java.io.Serializable;
import java.util.List;

/** The pieces of one task, in the order in which they are read. */
public record Part(List<Piece> pieces) implements Serializable {

    public Part {
        pieces = List.copyOf(pieces);
    }
}
