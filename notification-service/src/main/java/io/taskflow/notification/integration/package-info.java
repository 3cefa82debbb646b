/**
 * Copies to each other system, into the queue that it alone reads, the events that it wants and may see. A binding could not: it knows
 * routing keys, but neither projects nor members.
 */
@NullMarked
package io.taskflow.notification.integration;

import org.jspecify.annotations.NullMarked;
