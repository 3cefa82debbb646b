/** What consumers tell the effect ledger, in the transaction of the effect. */
@NullMarked
package io.taskflow.messaging.ledger;

import org.jspecify.annotations.NullMarked;
