/** The promises, each compared with the evidence: what clients were told, what was committed, seen and caused. */
@NullMarked
package io.taskflow.chaos.verify;

import org.jspecify.annotations.NullMarked;
