/** The ledger on a real broker. */
@NullMarked
package io.taskflow.gateway.desk.ledger;

import org.jspecify.annotations.NullMarked;
