/** Keeps a schema that was released as its readers know it: what may change, and what may not, is in contracts/released/README.md. */
@NullMarked
package io.taskflow.contracts.released;

import org.jspecify.annotations.NullMarked;
