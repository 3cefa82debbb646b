package io.taskflow.e2e.hostile;

import io.taskflow.e2e.actor.Integration;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Bodies of commands that cannot be taken. */
record Forgeries(Dice dice) {

    private static final String CREATE = "task.create";
    private static final int OVER_A_FRAME = 140_000;
    private static final List<String> ATTRIBUTES = List.of("traceparent", "source", "type", "id", "subject");
    private static final List<String> WRONG_DATA = List.of(
            "{}",
            "7",
            "null",
            "{\"title\": null}",
            "{\"title\": 7}",
            "{\"title\": \" \"}",
            "{\"title\": \"\\u0000\"}",
            "{\"title\": \"\\ud800\"}",
            "{\"title\": \"x\", \"dueAt\": \"tomorrow\"}",
            "{\"title\": \"x\", \"dueAt\": \"-999999999-01-01T00:00:00Z\"}",
            "{\"title\": \"x\", \"priority\": \"HIGHEST\"}",
            "{\"title\": \"x\", \"labels\": [\"\"]}",
            "{\"title\": \"x\", \"projectId\": \"../../etc/passwd\"}",
            "{\"title\": \"x\", \"reporterId\": \"00000000-0000-7000-8000-000000000000\"}",
            "{\"title\": \"x\", \"__proto__\": {\"admin\": true}}");

    private static final List<String> WRONG_ENVELOPES = List.of(
            "{}",
            "[]",
            "\"task.create\"",
            "{\"specversion\": \"0.3\", \"id\": \"%s\", \"source\": \"/x\", \"type\": \"%s\", \"data\": {\"title\": \"x\"}}",
            "{\"specversion\": \"1.0\", \"id\": \"one\", \"source\": \"/x\", \"type\": \"%2$s\", \"data\": {\"title\": \"x\"}}",
            "{\"specversion\": \"1.0\", \"id\": \"%s\", \"type\": \"%s\", \"data\": {\"title\": \"x\"}}",
            "{\"specversion\": \"1.0\", \"id\": \"%s\", \"source\": \"\\u0000\\ud800\", \"type\": \"%s\", \"data\": {}}",
            "{\"specversion\": \"1.0\", \"id\": \"%s\", \"source\": \"/x\", \"type\": \"%s.v2\", \"data\": {}}",
            "{\"specversion\": \"1.0\", \"id\": \"%s\", \"source\": \"/x\", \"type\": \"%s\"}",
            "{\"specversion\": \"1.0\", \"id\": \"%s\", \"source\": \"/x\", \"type\": \"%s\", \"data\": {\"title\": \"x\"}}{}");

    /** A good one but for its data. */
    String wrongData() {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/x", "type": "io.taskflow.task.create.v1", "data": %s}""".formatted(dice.uuid(), dice.oneOf(WRONG_DATA));
    }

    String wrongEnvelope() {
        return dice.oneOf(WRONG_ENVELOPES).formatted(dice.uuid(), "io.taskflow.task.create.v1");
    }

    byte[] asking(String command, Map<String, ?> data) {
        return Integration.envelope(command, dice.uuid(), data);
    }

    /** A good one, for whoever is believed. */
    byte[] plausible() {
        return asking(CREATE, Map.of("title", "Never to be"));
    }

    byte[] cutShort() {
        byte[] body = plausible();
        return Arrays.copyOf(body, dice.below(body.length - 1));
    }

    /** A byte that UTF-8 does not know, anywhere. */
    byte[] overwritten() {
        byte[] body = plausible();
        body[dice.below(body.length)] = (byte) 0xC0;
        return body;
    }

    byte[] deep() {
        String open = dice.oneOf(List.of("[", "{\"a\":", "{\"specversion\":\"1.0\",\"data\":"));
        return open.repeat(1 + dice.below(4_000)).getBytes(StandardCharsets.UTF_8);
    }

    byte[] longTitle() {
        return asking(CREATE, Map.of("title", "x".repeat(201 + dice.below(50_000))));
    }

    /** More text than a frame of AMQP holds, where an envelope has a word. The last of two attributes of one name counts. */
    String longAttribute() {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/x", "type": "io.taskflow.task.create.v1", \
                "data": {"title": "x"}, "%s": "%s"}""".formatted(dice.uuid(), dice.oneOf(ATTRIBUTES), "x".repeat(OVER_A_FRAME));
    }

    static byte[] filled(int length) {
        byte[] body = new byte[length];
        Arrays.fill(body, (byte) 'x');
        return body;
    }
}
