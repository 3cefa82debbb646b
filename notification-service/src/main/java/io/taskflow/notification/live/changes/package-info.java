/** The live feed for clients that ask: ChangesController → PastEvents. */
@NullMarked
package io.taskflow.notification.live.changes;

import org.jspecify.annotations.NullMarked;
