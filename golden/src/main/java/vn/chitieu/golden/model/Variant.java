package vn.chitieu.golden.model;

/** Who makes targets in one row of the ablation. */
public enum Variant {
    RULES("rules alone"),
    MODELS("models alone"),
    CLASSIFIER("rules + target classifier"),
    NAMES("rules + target classifier + name finder"),
    SENTENCES("rules + target classifier + sentence detector"),
    TIMES("rules + target classifier + chooser of times"),
    LEADS("rules + target classifier + chooser of leads");

    private final String title;

    Variant(String title) {
        this.title = title;
    }

    /** As reports name it. */
    public String title() {
        return title;
    }
}
