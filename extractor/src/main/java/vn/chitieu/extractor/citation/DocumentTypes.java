package vn.chitieu.extractor.citation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.LexiconTable;

/** The types of document that Vietnamese agencies issue, by name and by the code in their numbers. Thread-safe. */
public final class DocumentTypes {

    private static final PhraseIndex<DocumentType> BY_NAME;
    private static final Map<String, DocumentType> BY_CODE = new HashMap<>();

    static {
        Map<String, DocumentType> names = new LinkedHashMap<>();
        for (LexiconTable.Row row :
                LexiconTable.load(DocumentTypes.class, "document-types.tsv").rows()) {
            DocumentType type = new DocumentType(
                    row.get("name"),
                    row.find("code"),
                    DocumentType.Citing.valueOf(row.get("citing").toUpperCase(Locale.ROOT)));
            names.put(type.name(), type);
            if (type.code() != null) {
                BY_CODE.putIfAbsent(NumberScanner.key(type.code()), type);
            }
        }
        BY_NAME = new PhraseIndex<>(names);
    }

    private DocumentTypes() {}

    /** The longest name of a type that begins at {@code from}, or null. */
    public static PhraseIndex.@Nullable Match<DocumentType> at(String text, int from, int to) {
        return BY_NAME.at(text, from, to);
    }

    /** The type whose code stands first in a document number, or null. */
    public static @Nullable DocumentType byCode(String code) {
        return BY_CODE.get(NumberScanner.key(code));
    }
}
