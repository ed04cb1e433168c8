package vn.chitieu.golden.rendered;

/** Number of characters to insert, delete or replace, white space taken as single spaces. */
final class EditDistance {

    private EditDistance() {}

    static int of(String expected, String found) {
        String a = expected.replaceAll("\\s+", " ");
        String b = found.replaceAll("\\s+", " ");
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
