/** What an event caused, as services wrote it into the ledger on the bus. */
@NullMarked
package io.taskflow.gateway.desk.ledger;

import org.jspecify.annotations.NullMarked;
