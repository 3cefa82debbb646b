/** Who may pass: bearer tokens, public paths and the security headers of every answer. */
@NullMarked
package io.taskflow.gateway.security;

import org.jspecify.annotations.NullMarked;
