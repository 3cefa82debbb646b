/** What a service answers when an administrator asks what became of an event: from its own tables, nothing is told on the way. */
@NullMarked
package io.taskflow.messaging.ledger;

import org.jspecify.annotations.NullMarked;
