@NullMarked
package io.taskflow.service.work;

import org.jspecify.annotations.NullMarked;
