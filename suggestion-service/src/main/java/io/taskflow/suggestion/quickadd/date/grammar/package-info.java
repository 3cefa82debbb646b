/** Rules of a language as data: templates over word lists, compiled to regular expressions. */
@NullMarked
package io.taskflow.suggestion.quickadd.date.grammar;

import org.jspecify.annotations.NullMarked;
