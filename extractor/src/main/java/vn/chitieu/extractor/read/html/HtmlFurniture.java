package vn.chitieu.extractor.read.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import vn.chitieu.extractor.lexicon.LexiconTable;

/** Elements of a page that are not its content: scripts, menus, comments, footers. */
final class HtmlFurniture {

    private static final Set<String> TAGS = new HashSet<>();
    private static final Set<String> TOKENS = new HashSet<>();
    private static final Set<String> ROLES = new HashSet<>();

    static {
        for (LexiconTable.Row row :
                LexiconTable.load(HtmlFurniture.class, "html-furniture.tsv").rows()) {
            switch (row.get("kind")) {
                case "tag" -> TAGS.add(row.get("name"));
                case "token" -> TOKENS.add(row.get("name"));
                case "role" -> ROLES.add(row.get("name"));
                default -> throw new IllegalStateException("kind must be tag, token or role: " + row.get("kind"));
            }
        }
    }

    private HtmlFurniture() {}

    /** Whether the element and all in it is to be dropped. */
    static boolean is(Element element) {
        if (TAGS.contains(element.normalName())) {
            return true;
        }
        if (element.attributesSize() == 0 || element.normalName().equals("body")) {
            return false;
        }
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return element.hasAttr("hidden")
                || style.contains("display:none")
                || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || hasToken(element.attr("class"))
                || hasToken(element.id());
    }

    private static boolean hasToken(String names) {
        if (names.isEmpty()) {
            return false;
        }
        for (String name : names.toLowerCase(Locale.ROOT).split(" ", 20)) {
            if (TOKENS.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
