/** Profiles and what the bus hears of them. */
@NullMarked
package io.taskflow.auth.profile;

import org.jspecify.annotations.NullMarked;
