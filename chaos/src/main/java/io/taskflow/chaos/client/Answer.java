package io.taskflow.chaos.client;

import io.taskflow.local.http.JsonApi;
import tools.jackson.databind.JsonNode;

/**
 * The answer that ended a call.
 *
 * @param status 0 when nobody had answered before the client lost its patience
 * @param tries how often it was sent
 */
record Answer(int status, JsonNode body, int tries) {

    static Answer none(int tries) {
        return new Answer(0, JsonApi.JSON.missingNode(), tries);
    }

    boolean ok() {
        return status / 100 == 2;
    }

    boolean gaveUp() {
        return status == 0;
    }
}
