/** Errors as RFC 9457 problem documents, one shape for every way a request can fail. */
@NullMarked
package io.taskflow.service.problem;

import org.jspecify.annotations.NullMarked;
