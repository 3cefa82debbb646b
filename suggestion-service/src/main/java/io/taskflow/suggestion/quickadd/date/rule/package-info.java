/** What the rules' findings mean, the same for every language. */
@NullMarked
package io.taskflow.suggestion.quickadd.date.rule;

import org.jspecify.annotations.NullMarked;
