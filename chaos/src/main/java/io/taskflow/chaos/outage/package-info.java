/** What is measured when the broker is away for long: how the backlog drains, compared to what the broker can take. */
@NullMarked
package io.taskflow.chaos.outage;

import org.jspecify.annotations.NullMarked;
