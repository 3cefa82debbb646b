/** What consumers tell the effect ledger: that they handled an event, what came of it, that they failed. */
@NullMarked
package io.taskflow.messaging.ledger;

import org.jspecify.annotations.NullMarked;
