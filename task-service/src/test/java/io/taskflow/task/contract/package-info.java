/** This service's ends of the contracts: what it says and what it understands. */
@NullMarked
package io.taskflow.task.contract;

import org.jspecify.annotations.NullMarked;
