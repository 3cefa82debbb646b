/** What somebody looks for by words: SearchInput → SearchQueries → SearchTerms, in PostgreSQL's own language of full text. */
@NullMarked
package io.taskflow.task.search;

import org.jspecify.annotations.NullMarked;
