/** Keyset pages: a limit, an opaque cursor and the next one. */
@NullMarked
package io.taskflow.service.page;

import org.jspecify.annotations.NullMarked;
