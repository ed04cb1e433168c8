package vn.chitieu.index.query;

/** A place in which words are looked for. */
public enum TextField {
    INDICATOR("indicator"),
    TITLE("title"),
    HEADING("heading");

    private final String key;

    TextField(String key) {
        this.key = key;
    }

    /** The name in queries. */
    public String key() {
        return key;
    }
}
