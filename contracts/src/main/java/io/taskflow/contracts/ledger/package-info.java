/** The effect ledger: what a service answers when it is asked what became of an event. */
@NullMarked
package io.taskflow.contracts.ledger;

import org.jspecify.annotations.NullMarked;
