/** Believable data to look around in and to measure with; {@code ./taskflow seed}. SeedCommand → Seed → SeededProjects, History, TaskCopy. */
@NullMarked
package io.taskflow.seed;

import org.jspecify.annotations.NullMarked;
