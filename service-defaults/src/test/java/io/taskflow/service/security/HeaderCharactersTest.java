package io.taskflow.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeaderCharactersTest {

    /** As Spring Security's StrictHttpFirewall has them. */
    private static final Pattern NAME = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");

    private static final Pattern VALUE = Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]||\\t]]*");

    @Test
    void are_those_of_the_firewall() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT).forEach(character -> {
            String text = "a" + Character.toString(character) + "b";
            assertThat(HeaderCharacters.allowedInName(text))
                    .as("name with %x", character)
                    .isEqualTo(NAME.matcher(text).matches());
            assertThat(HeaderCharacters.allowedInValue(text))
                    .as("value with %x", character)
                    .isEqualTo(VALUE.matcher(text).matches());
        });
    }

    @Test
    void may_be_none() {
        assertThat(HeaderCharacters.allowedInValue("")).isTrue();
        assertThat(HeaderCharacters.allowedInValue(null)).isTrue();
        assertThat(HeaderCharacters.allowedInName(null)).isTrue();
    }
}
