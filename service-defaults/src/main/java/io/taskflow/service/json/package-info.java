/** JSON as our door accepts it: strict in what it reads, so that a client's mistake is named and not guessed at. */
@NullMarked
package io.taskflow.service.json;

import org.jspecify.annotations.NullMarked;
