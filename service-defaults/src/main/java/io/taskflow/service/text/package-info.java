/** What people may write where there is a line or a page for it: titles, labels, names, goals. */
@NullMarked
package io.taskflow.service.text;

import org.jspecify.annotations.NullMarked;
