package io.taskflow.service.openapi.schema;

import io.swagger.v3.oas.models.media.Schema;

/** Whether a property is always there. What an answer may lack is marked until all answers are known. */
public final class Presence {
    private static final String LEFT_OUT = "x-left-out";

    private Presence() {}

    /** The same schema, of a property that an answer may be without. */
    public static Schema<?> leftOut(Schema<?> property) {
        property.addExtension(LEFT_OUT, true);
        return property;
    }

    /** Whether it is marked. */
    public static boolean isLeftOut(Schema<?> property) {
        return property.getExtensions() != null && property.getExtensions().containsKey(LEFT_OUT);
    }

    /** Takes the mark away, which no document shows. */
    public static void unmark(Schema<?> property) {
        if (isLeftOut(property)) {
            property.getExtensions().remove(LEFT_OUT);
        }
    }

    /** Makes a property one that is always there. */
    public static void require(Schema<?> model, String name) {
        if (model.getRequired() == null || !model.getRequired().contains(name)) {
            model.addRequiredItem(name);
        }
    }
}
