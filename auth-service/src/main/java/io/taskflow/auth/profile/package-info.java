/** What the system knows of a person, and how they change it. */
@NullMarked
package io.taskflow.auth.profile;

import org.jspecify.annotations.NullMarked;
