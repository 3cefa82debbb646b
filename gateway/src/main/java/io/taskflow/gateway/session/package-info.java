/** Browser sessions: kept in Redis for all instances, named by a cookie, and turned into the bearer token that services know. */
@NullMarked
package io.taskflow.gateway.session;

import org.jspecify.annotations.NullMarked;
