/** What happened when in a run with faults, and how its threads wait. */
@NullMarked
package io.taskflow.chaos.timeline;

import org.jspecify.annotations.NullMarked;
