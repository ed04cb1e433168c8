package vn.chitieu.extractor.read.html;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The labels that a browser shows before the items of a list. */
final class HtmlList {

    private static final String[] ROMAN = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    private static final String[] ROMAN_TENS = {"", "x", "xx", "xxx"};

    private HtmlList() {}

    /** The label with a space behind it; empty where the element is no item of a list. */
    static String label(Element element) {
        Element list = element.parent();
        if (!element.normalName().equals("li") || list == null) {
            return "";
        }
        if (!list.normalName().equals("ol")) {
            return startsWithBullet(element) ? "" : "- ";
        }
        return number(list.attr("type"), index(list, element));
    }

    private static boolean startsWithBullet(Element item) {
        String text = item.text();
        return !text.isEmpty() && "-+•*–".indexOf(text.charAt(0)) >= 0;
    }

    private static int index(Element list, Element item) {
        Integer own = integer(item.attr("value"));
        if (own != null) {
            return own;
        }
        Integer start = integer(list.attr("start"));
        int index = start == null ? 1 : start;
        return index + item.elementSiblingIndex();
    }

    private static @Nullable Integer integer(String value) {
        boolean number =
                !value.isEmpty() && value.length() <= 5 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.valueOf(value) : null;
    }

    private static String number(String type, int index) {
        boolean letter = index >= 1 && index <= 26;
        boolean roman = index >= 1 && index < 40;
        return switch (type) {
            case "a" -> letter ? (char) ('a' + index - 1) + ") " : index + ". ";
            case "A" -> letter ? (char) ('A' + index - 1) + ". " : index + ". ";
            case "i" -> roman ? "(" + roman(index) + ") " : index + ". ";
            case "I" -> roman ? roman(index).toUpperCase(Locale.ROOT) + ". " : index + ". ";
            default -> index + ". ";
        };
    }

    private static String roman(int index) {
        return ROMAN_TENS[index / 10] + ROMAN[index % 10];
    }
}
