package io.taskflow.suggestion.quickadd;

import java.util.List;

/**
 * What was read.
 *
 * @param spans where it was read from, in the text's order; none overlaps another
 */
record QuickAddAnswer(QuickTask task, List<Span> spans) {}
