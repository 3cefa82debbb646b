/** Holds records, schemas, samples and the AsyncAPI document against each other, and lets services do the same with theirs. */
@NullMarked
package io.taskflow.contracts;

import org.jspecify.annotations.NullMarked;
