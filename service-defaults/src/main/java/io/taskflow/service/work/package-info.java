/** Work that waits in a table and is done in the background: taken in batches under a lease, tried a bounded number of times. */
@NullMarked
package io.taskflow.service.work;

import org.jspecify.annotations.NullMarked;
