package io.taskflow.operations.system;

/** How a service is: works; answers, but something that it needs is away; does not answer, or is not ready. */
enum Health {
    UP,
    IMPAIRED,
    DOWN
}
