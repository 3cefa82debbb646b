/** Other systems' accounts on the bus, as the services hear of them. */
@NullMarked
package io.taskflow.contracts.integration;

import org.jspecify.annotations.NullMarked;
