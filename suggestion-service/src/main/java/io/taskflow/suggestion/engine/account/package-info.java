/** On whose account an engine is asked, and what that has cost: beside the question, since no answer depends on it. */
@NullMarked
package io.taskflow.suggestion.engine.account;

import org.jspecify.annotations.NullMarked;
