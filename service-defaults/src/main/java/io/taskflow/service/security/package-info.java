/** Who calls: token validation, roles and the current user; deny by default. */
@NullMarked
package io.taskflow.service.security;

import org.jspecify.annotations.NullMarked;
