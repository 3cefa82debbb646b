/** Filters that people keep: FilterController → KeepFilters → SavedFilters; lists have them from there by SavedQueries. */
@NullMarked
package io.taskflow.task.savedfilter;

import org.jspecify.annotations.NullMarked;
