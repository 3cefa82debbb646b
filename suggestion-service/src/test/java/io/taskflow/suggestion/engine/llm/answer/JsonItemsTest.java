package io.taskflow.suggestion.engine.llm.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonItemsTest {

    private static final String ITEM = "{\"title\": \"a } ] \\\" b\", \"more\": {\"x\": [1, {}]}}";
    private static final String TEXT = " {\"suggestions\": [" + ITEM + ", " + ITEM + "]} ";

    @Test
    void itemsAreTheSameHoweverTheTextIsCut() {
        for (int size = 1; size <= TEXT.length(); size++) {
            var items = new JsonItems();
            List<String> found = new ArrayList<>();
            for (int at = 0; at < TEXT.length(); at += size) {
                found.addAll(items.feed(TEXT.substring(at, Math.min(TEXT.length(), at + size))));
            }
            assertThat(found).containsExactly(ITEM, ITEM);
            assertThat(items.isWhole()).isTrue();
        }
    }

    @Test
    void aTextThatBreaksOffIsNotWhole() {
        var items = new JsonItems();

        items.feed(TEXT.substring(0, TEXT.length() - 3));

        assertThat(items.isWhole()).isFalse();
    }
}
