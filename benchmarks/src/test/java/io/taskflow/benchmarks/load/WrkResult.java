package io.taskflow.benchmarks.load;

import io.taskflow.local.StackException;
import io.taskflow.local.http.JsonApi;
import tools.jackson.databind.JsonNode;

/**
 * What a run came to.
 *
 * @param requests that were answered
 * @param seconds it took
 * @param p50 milliseconds
 * @param p99 milliseconds
 * @param refused answers with another status than 2xx and 3xx
 * @param unanswered connections refused or broken, and time-outs
 */
public record WrkResult(long requests, double seconds, double p50, double p99, long refused, long unanswered) {

    private static final String MARK = "RESULT ";
    private static final double MICROS = 1e6;
    private static final int TOLERATED = 100;

    /** Reads the line that the script prints at the end. */
    static WrkResult parse(String output) {
        JsonNode line = output.lines()
                .filter(text -> text.startsWith(MARK))
                .findFirst()
                .map(text -> JsonApi.JSON.readTree(text.substring(MARK.length())))
                .orElseThrow(() -> new StackException("wrk says no result: " + output));
        return new WrkResult(
                line.path("requests").asLong(),
                line.path("micros").asDouble() / MICROS,
                line.path("p50").asDouble() / 1000,
                line.path("p99").asDouble() / 1000,
                line.path("status").asLong(),
                line.path("socket").asLong());
    }

    /** Answers a second. */
    public double rate() {
        return requests / seconds;
    }

    /** Fails where more than one in a hundred was refused or not answered: what is refused costs less. */
    public WrkResult requireGood() {
        if (requests == 0 || (refused + unanswered) * TOLERATED > requests) {
            throw new StackException("Of " + requests + " requests " + refused + " were refused and " + unanswered
                    + " not answered: nothing can be said of the rest.");
        }
        return this;
    }
}
