package io.taskflow.suggestion.engine;

import io.taskflow.contracts.suggestion.Engine;

/** Says that an engine answered in place of another. */
final class Engines {

    private Engines() {}

    static Engine asFallback(Engine engine) {
        return new Engine(engine.kind(), engine.model(), true);
    }
}
