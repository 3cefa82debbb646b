/** Who calls: token validation, roles and the current user, the same behind a servlet and a reactive edge. */
@NullMarked
package io.taskflow.service.security;

import org.jspecify.annotations.NullMarked;
