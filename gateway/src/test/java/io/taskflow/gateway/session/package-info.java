/** Browser sessions: what they may do, how they are kept alive, and what others cannot do with them. */
@NullMarked
package io.taskflow.gateway.session;

import org.jspecify.annotations.NullMarked;
