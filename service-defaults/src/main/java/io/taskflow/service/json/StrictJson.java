package io.taskflow.service.json;

import tools.jackson.databind.json.JsonMapper;

/**
 * The mapper behind our HTTP door. It refuses what the application's general {@link JsonMapper}, which also reads other
 * people's answers and events, has to tolerate: unknown fields, coerced scalars, repeated names. A type of its own, so that
 * injecting a {@code JsonMapper} stays unambiguous.
 */
public record StrictJson(JsonMapper mapper) {}
