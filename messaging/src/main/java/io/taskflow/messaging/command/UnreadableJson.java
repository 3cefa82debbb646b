package io.taskflow.messaging.command;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamLocation;

/** What cannot be read of a document, in the words that HTTP has for it: what Jackson says names our types and its settings. */
final class UnreadableJson {

    private UnreadableJson() {}

    /** Why a document is none, and where: lines and columns from 1. */
    static String said(JacksonException e) {
        TokenStreamLocation place = e.getLocation();
        String at = place == null || place.getLineNr() < 1
                ? ""
                : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
        return "The body cannot be read" + at + ": " + reason(e) + ".";
    }

    /** Where the value is that no type can hold, as a JSON Pointer (RFC 6901). */
    static String pointer(JacksonException e) {
        JsonPointer place = JsonPointer.empty();
        for (JacksonException.Reference step : e.getPath()) {
            place = step.getPropertyName() == null
                    ? place.appendIndex(step.getIndex())
                    : place.appendProperty(step.getPropertyName());
        }
        return place.toString();
    }

    // Jackson has no type of its own for it.
    private static String reason(JacksonException e) {
        boolean trailing = String.valueOf(e.getOriginalMessage()).startsWith("Trailing token");
        return trailing ? "something follows the end of the document" : "it is not JSON";
    }
}
