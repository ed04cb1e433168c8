package vn.chitieu.extractor.read.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/** The parts that a part of an Office Open XML package refers to. What lies outside of the package is left out. */
final class Relations {

    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> byType = new HashMap<>();

    private Relations() {}

    static Relations of(ZipParts parts, String part) throws UnreadableDocumentException {
        Relations relations = new Relations();
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        XmlPart.parseIfThere(parts, name, relations.new Handler(folder));
        return relations;
    }

    /** Name of the part with an id, or null. */
    @Nullable
    String part(String id) {
        return byId.get(id);
    }

    /** Name of the first part of a type, such as {@code styles}; {@code fallback} where none is named. */
    String part(String type, String fallback) {
        return byType.getOrDefault(type, fallback);
    }

    private final class Handler extends DefaultHandler {
        private final String folder;

        private Handler(String folder) {
            this.folder = folder;
        }

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            String target = attributes.getValue("Target");
            String type = attributes.getValue("Type");
            String id = attributes.getValue("Id");
            if (target == null || type == null || id == null || "External".equals(attributes.getValue("TargetMode"))) {
                return;
            }
            String part = resolve(target.startsWith("/") ? target : folder + target);
            byId.put(id, part);
            byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), part);
        }
    }

    private static String resolve(String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/", 50)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
