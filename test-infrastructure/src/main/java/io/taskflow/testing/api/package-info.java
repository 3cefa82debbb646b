/** What a service says of its own HTTP interface: as it runs, and as it is committed. */
@NullMarked
package io.taskflow.testing.api;

import org.jspecify.annotations.NullMarked;
