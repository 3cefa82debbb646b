/** What people made of proposals, by engine and prompt version: for whoever runs the system. */
@NullMarked
package io.taskflow.suggestion.acceptance;

import org.jspecify.annotations.NullMarked;
