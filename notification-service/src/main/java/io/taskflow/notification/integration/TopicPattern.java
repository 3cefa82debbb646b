package io.taskflow.notification.integration;

import java.util.List;

/** Patterns of routing keys as AMQP's topic exchanges read them: {@code *} is one word, {@code #} any number of them. */
final class TopicPattern {

    private TopicPattern() {}

    static boolean matches(String pattern, String routingKey) {
        return matches(words(pattern), words(routingKey));
    }

    private static boolean matches(List<String> pattern, List<String> key) {
        if (pattern.isEmpty()) {
            return key.isEmpty();
        }
        List<String> rest = pattern.subList(1, pattern.size());
        if (pattern.getFirst().equals("#")) {
            return matches(rest, key) || (!key.isEmpty() && matches(pattern, key.subList(1, key.size())));
        }
        boolean first = !key.isEmpty()
                && (pattern.getFirst().equals("*") || pattern.getFirst().equals(key.getFirst()));
        return first && matches(rest, key.subList(1, key.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.split("\\.", -1));
    }
}
