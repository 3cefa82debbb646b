package io.taskflow.suggestion.engine.llm.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.taskflow.suggestion.engine.SuggesterFailedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {

    @Test
    void anAnswerOfTheLongestLengthIsRead() throws IOException {
        byte[] longest = new byte[BoundedBody.LONGEST];

        assertThat(new BoundedBody(new ByteArrayInputStream(longest)).readAllBytes())
                .hasSize(BoundedBody.LONGEST);
    }

    @Test
    void ofAnAnswerWithoutAnEndNoMoreThanThatIsRead() {
        var endless = new Endless();

        assertThatExceptionOfType(SuggesterFailedException.class)
                .isThrownBy(() -> new BoundedBody(endless).readAllBytes());
        assertThat(endless.read).isLessThanOrEqualTo(BoundedBody.LONGEST + 1);
    }

    private static final class Endless extends InputStream {

        private int read;

        @Override
        public int read() {
            read++;
            return 'x';
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            read += length;
            return length;
        }
    }
}
