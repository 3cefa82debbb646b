/** PostgreSQL on a cluster of our own, with a database for each service. */
@NullMarked
package io.taskflow.local.postgres;

import org.jspecify.annotations.NullMarked;
