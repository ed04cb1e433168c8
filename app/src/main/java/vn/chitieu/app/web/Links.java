package vn.chitieu.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the places of the application. */
public final class Links {

    private Links() {}

    /** A document. */
    public static String document(String id) {
        return "/documents/" + encoded(id);
    }

    /** A clause in its document: its permalink. */
    public static String clause(String documentId, String clauseId) {
        return document(documentId) + "#" + encoded(clauseId);
    }

    /** A target in its document. */
    public static String target(String documentId, String targetId) {
        return document(documentId) + "#target-" + encoded(targetId);
    }

    /** The picture of a page of a document; the page is counted from 1. */
    public static String page(String documentId, int page) {
        return document(documentId) + "/pages/" + page;
    }

    /** What an agency answers for. */
    public static String agency(String name) {
        return "/agencies/" + encoded(name);
    }

    /** What documents set for an indicator. */
    public static String indicator(String nameOrId) {
        return "/compare?indicator=" + encoded(nameOrId);
    }

    /** Clauses that a query finds. */
    public static String search(String query) {
        return "/search?q=" + encoded(query);
    }

    /** A value as a part of an address. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
