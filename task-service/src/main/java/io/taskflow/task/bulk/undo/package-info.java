/** What a bulk call changed, and its way back: UndoController → UndoBulk → UndoOperation. */
@NullMarked
package io.taskflow.task.bulk.undo;

import org.jspecify.annotations.NullMarked;
