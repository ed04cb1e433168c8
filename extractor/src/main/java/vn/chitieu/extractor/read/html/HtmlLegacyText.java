package vn.chitieu.extractor.read.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.legacy.LegacyFont;
import vn.chitieu.extractor.read.legacy.LegacyText;

/**
 * Turns the texts of a page that are in a legacy encoding into Unicode, in the page: first those in legacy fonts, unless
 * the fonts were only left on Unicode, then what else is found by its words. For one page, one thread.
 */
final class HtmlLegacyText implements NodeVisitor {

    private static final String FAMILY = "font-family:";

    /** The texts of one block, which are one passage. */
    private final List<List<TextNode>> blocks = new ArrayList<>();

    private final Map<LegacyFont, List<TextNode>> inFonts = new HashMap<>();
    private final List<Optional<LegacyFont>> fonts = new ArrayList<>();
    private List<TextNode> block = new ArrayList<>();

    private HtmlLegacyText() {
        fonts.add(Optional.empty());
    }

    /** Converts the texts of an element and says what was converted. */
    static List<Diagnostic> convert(Element body) {
        HtmlLegacyText page = new HtmlLegacyText();
        NodeTraversor.traverse(page, body);
        page.endBlock();
        List<Diagnostic> diagnostics = new ArrayList<>();
        page.byFonts(diagnostics);
        page.byWords(diagnostics);
        return diagnostics;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            block.add(text);
            LegacyFont font = fonts.get(fonts.size() - 1).orElse(null);
            if (font != null) {
                inFonts.computeIfAbsent(font, key -> new ArrayList<>()).add(text);
            }
        } else if (node instanceof Element element) {
            endBlockAt(element);
            fonts.add(font(element, fonts.get(fonts.size() - 1)));
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            fonts.remove(fonts.size() - 1);
            endBlockAt(element);
        }
    }

    private void endBlockAt(Element element) {
        if (HtmlWalker.isBlock(element) || element.normalName().equals("br")) {
            endBlock();
        }
    }

    private void endBlock() {
        if (!block.isEmpty()) {
            blocks.add(block);
            block = new ArrayList<>();
        }
    }

    /** The legacy font of an element's texts, given that of its parent's. */
    private static Optional<LegacyFont> font(Element element, Optional<LegacyFont> inherited) {
        String style = element.attr("style");
        int at = style.toLowerCase(Locale.ROOT).indexOf(FAMILY);
        String families = element.attr("face");
        if (at >= 0) {
            int end = style.indexOf(';', at);
            families = style.substring(at + FAMILY.length(), end < 0 ? style.length() : end);
        }
        if (families.isBlank()) {
            return inherited;
        }
        int comma = families.indexOf(',');
        return LegacyFont.of(comma < 0 ? families : families.substring(0, comma));
    }

    private void byFonts(List<Diagnostic> diagnostics) {
        long converted = 0;
        for (Map.Entry<LegacyFont, List<TextNode>> entry : inFonts.entrySet()) {
            LegacyFont font = entry.getKey();
            StringBuilder all = new StringBuilder();
            entry.getValue().forEach(text -> all.append(text.getWholeText()).append(' '));
            if (font.suits(all.toString())) {
                for (TextNode text : entry.getValue()) {
                    text.text(font.convert(text.getWholeText()));
                    converted++;
                }
            }
        }
        if (converted > 0) {
            diagnostics.add(ReadCode.LEGACY_FONT.diagnostic(converted + " texts in TCVN3 or VNI fonts were converted"));
        }
    }

    private void byWords(List<Diagnostic> diagnostics) {
        List<String> passages = blocks.stream().map(HtmlLegacyText::passage).toList();
        LegacyText legacy = LegacyText.of(passages);
        for (int i = 0; i < passages.size(); i++) {
            if (legacy.encoding(i).isPresent()) {
                replace(blocks.get(i), legacy, i);
            }
        }
        diagnostics.addAll(legacy.diagnostics());
    }

    private static String passage(List<TextNode> texts) {
        if (texts.size() == 1) {
            return texts.get(0).getWholeText();
        }
        StringBuilder passage = new StringBuilder();
        texts.forEach(text -> passage.append(text.getWholeText()));
        return passage.toString();
    }

    private static void replace(List<TextNode> texts, LegacyText legacy, int index) {
        List<Integer> ends = new ArrayList<>();
        int end = 0;
        for (TextNode text : texts) {
            end += text.getWholeText().length();
            ends.add(end);
        }
        LegacyText.Passage passage = legacy.passage(index, ends);
        int start = 0;
        for (int i = 0; i < texts.size(); i++) {
            int to = passage.offsets().get(i);
            texts.get(i).text(passage.text().substring(start, Math.max(start, to)));
            start = Math.max(start, to);
        }
    }
}
