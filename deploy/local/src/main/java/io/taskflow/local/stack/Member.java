package io.taskflow.local.stack;

import io.taskflow.local.part.Part;
import java.util.List;

/**
 * A part and what has to be ready before it starts.
 *
 * @param part the part
 * @param after names of other parts, or {@link #BUILD}
 */
record Member(Part part, List<String> after) {

    /** The services' programs are built. */
    static final String BUILD = "build";
}
