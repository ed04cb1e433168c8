package vn.chitieu.index.model;

/** What is looked for. */
public enum Scope {
    CLAUSES,
    TARGETS,
    ALL
}
