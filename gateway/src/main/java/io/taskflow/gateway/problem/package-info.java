/** Everything the gateway itself answers when it cannot serve a request: RFC 9457 problem documents. */
@NullMarked
package io.taskflow.gateway.problem;

import org.jspecify.annotations.NullMarked;
