/** The index that is made of the journal. */
@NullMarked
package io.taskflow.gateway.desk.journal;

import org.jspecify.annotations.NullMarked;
