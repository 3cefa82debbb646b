/** What was measured over time: from a Prometheus where there is one, else kept here for some days. */
@NullMarked
package io.taskflow.operations.history;

import org.jspecify.annotations.NullMarked;
