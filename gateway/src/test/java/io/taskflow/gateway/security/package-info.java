/** Who may pass, and what attackers try. */
@NullMarked
package io.taskflow.gateway.security;

import org.jspecify.annotations.NullMarked;
