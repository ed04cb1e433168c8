package vn.chitieu.extractor.mend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import vn.chitieu.extractor.mend.MendedText.Edit;

/** Finds the likeliest words of a line by those on both sides of each. For one document, one thread. */
final class LineMender {

    /** Tokens that are judged together; what is behind them begins from the last word found. */
    private static final int WINDOW = 256;

    /** Of more paths to a place only the likeliest are followed. */
    private static final int MAX_PATHS = 16;

    private final DocumentModel model;
    private final Repairs repairs;

    LineMender(DocumentModel model, Damage damage) {
        this.model = model;
        this.repairs = new Repairs(model, damage);
    }

    /** What is to be changed in a line, in text order. */
    List<Edit> mend(String text, int from, int to) {
        List<Token> tokens = Token.of(text, from, to);
        List<Edit> edits = new ArrayList<>();
        Path start = Path.start(SyllableModel.LINE);
        int at = 0;
        while (at < tokens.size()) {
            int end = end(tokens, at);
            List<Token> window = tokens.subList(at, end);
            at = end;
            Path best = best(window, text, start);
            edits.addAll(edits(best, window));
            start = Path.start(best.word());
        }
        return edits;
    }

    /** Where a window ends: behind a mark, so that no word is judged without the next one. */
    private static int end(List<Token> tokens, int from) {
        int most = Math.min(tokens.size(), from + WINDOW);
        if (most == tokens.size()) {
            return most;
        }
        for (int end = most; end > from + WINDOW / 2; end--) {
            if (!tokens.get(end - 1).isWord()) {
                return end;
            }
        }
        return most;
    }

    private Path best(List<Token> tokens, String text, Path start) {
        List<List<Path>> ends = new ArrayList<>();
        for (int i = 0; i <= tokens.size(); i++) {
            ends.add(new ArrayList<>());
        }
        ends.get(0).add(start);
        for (int i = 0; i < tokens.size(); i++) {
            List<Path> paths = likeliest(ends.get(i));
            for (Repair repair : repairs.of(tokens.get(i), text)) {
                ends.get(i + 1).add(follow(paths, repair, 1));
            }
            if (i + 1 < tokens.size()) {
                for (Repair repair : repairs.ofPieces(tokens.get(i), tokens.get(i + 1), text)) {
                    ends.get(i + 2).add(follow(paths, repair, 2));
                }
            }
        }
        return Collections.max(ends.get(tokens.size()), Comparator.comparingDouble(Path::score));
    }

    private static List<Path> likeliest(List<Path> paths) {
        if (paths.size() <= MAX_PATHS) {
            return paths;
        }
        return paths.stream()
                .sorted(Comparator.comparingDouble(Path::score).reversed())
                .limit(MAX_PATHS)
                .toList();
    }

    private Path follow(List<Path> paths, Repair repair, int step) {
        boolean read = repair.text() == null;
        double alone = model.probability(repair.first(), read);
        Path best = paths.get(0);
        double most = Damage.NEVER;
        for (Path path : paths) {
            double behind = model.probability(path.word(), repair.first(), read && path.isRead(), alone);
            double score = path.score() + Math.log(behind);
            if (score > most) {
                most = score;
                best = path;
            }
        }
        double second = 0;
        if (repair.second() != Repair.NO_SECOND) {
            double other = model.probability(repair.second(), false);
            second = Math.log(model.probability(repair.first(), repair.second(), false, other));
        }
        return new Path(repair.last(), most + repair.cost() + second, repair, step, best);
    }

    private static List<Edit> edits(Path last, List<Token> tokens) {
        List<Edit> edits = new ArrayList<>();
        int end = tokens.size();
        for (Path path = last; path != null && end > 0; path = path.before()) {
            int begin = end - path.step();
            String text = path.repair().text();
            if (text != null) {
                edits.add(
                        new Edit(tokens.get(begin).start(), tokens.get(end - 1).end(), text));
            }
            end = begin;
        }
        Collections.reverse(edits);
        return edits;
    }
}
