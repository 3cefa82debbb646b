/** That text which gives orders is taken for what it is: text. */
@NullMarked
package io.taskflow.suggestion.injection;

import org.jspecify.annotations.NullMarked;
