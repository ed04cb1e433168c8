package vn.chitieu.extractor.read.plain;

/** Labels that number the rows of a table: {@code 1}, {@code 1.1}, {@code I}, {@code II.1}, {@code A}, {@code a)}. */
final class Ordinals {

    private static final int MAX_LENGTH = 12;

    private Ordinals() {}

    /** Whether a cell is such a label; a bullet alone is one, too. */
    static boolean is(String cell) {
        if (cell.isEmpty() || cell.length() > MAX_LENGTH) {
            return false;
        }
        if (cell.equals("-") || cell.equals("+") || cell.equals("*") || cell.equals("•")) {
            return true;
        }
        String bare = cell.startsWith("(") ? cell.substring(1) : cell;
        bare = bare.endsWith(".") || bare.endsWith(")") ? bare.substring(0, bare.length() - 1) : bare;
        if (bare.isEmpty()) {
            return false;
        }
        int start = 0;
        for (int i = 0; i <= bare.length(); i++) {
            if (i == bare.length() || bare.charAt(i) == '.') {
                if (!isPart(bare.substring(start, i))) {
                    return false;
                }
                start = i + 1;
            }
        }
        return true;
    }

    private static boolean isPart(String part) {
        if (part.isEmpty() || part.length() > 6) {
            return false;
        }
        if (part.chars().allMatch(Character::isDigit)) {
            return part.length() <= 3;
        }
        if (part.length() == 1) {
            return Character.isLetter(part.charAt(0));
        }
        return part.chars().allMatch(c -> "IVXLivxl".indexOf(c) >= 0);
    }
}
