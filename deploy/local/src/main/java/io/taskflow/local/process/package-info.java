/** Programs that outlive the JVM which started them: started detached, recognised again later, stopped by their own pid. */
@NullMarked
package io.taskflow.local.process;

import org.jspecify.annotations.NullMarked;
