package vn.chitieu.app.review;

/**
 * What is wrong with a field.
 *
 * @param key of the message
 * @param detail what the message names; empty where it names nothing
 */
public record FieldError(String key, String detail) {}
