/** What administrators do about people: find them, let them in or lock them out, give them roles, end their sessions. */
@NullMarked
package io.taskflow.auth.admin;

import org.jspecify.annotations.NullMarked;
