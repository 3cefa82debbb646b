/** The effect ledger on {@code taskflow.ledger}: what became of each event, told by those who had a part in it. */
@NullMarked
package io.taskflow.contracts.ledger;

import org.jspecify.annotations.NullMarked;
