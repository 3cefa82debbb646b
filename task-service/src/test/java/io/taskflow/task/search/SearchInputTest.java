package io.taskflow.task.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchInputTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "garden fence | 0garden 1fence",
                "\"garden fence\" gate | 0\"garden fence\" 1gate",
                "\"unclosed garden | 0\"unclosed garden\"",
                "fence -garden | 0fence 1-garden",
                "-\"garden fence\" a | 0-garden fence 1a",
                "fence or gate OR door wall | 0fence 0gate 0door 3wall",
                "or | 0or",
                "or not | 0not",
                "or or | 0or",
                "that or | 0that",
                "a or or b | 0a 0b",
                "-a or b | 0-a 1b",
                "a or -b | 0a 1-b",
                "a or b or -c d | 0a 0b 2-c 3d",
                "a\"b c\"d | 0a 1\"b c\" 2d",
                "- a | 0- 1a",
                "a-b | 0a-b"
            })
    void is_read_as_people_mean_it(String text, String pieces) {
        String read = SearchInput.parse(text).pieces().stream()
                .map(piece -> piece.term()
                        + switch (piece.kind()) {
                            case WORD -> piece.text();
                            case PHRASE -> '"' + piece.text() + '"';
                            case EXCLUDED -> '-' + piece.text();
                        })
                .collect(Collectors.joining(" "));

        assertThat(read).isEqualTo(pieces);
    }
}
