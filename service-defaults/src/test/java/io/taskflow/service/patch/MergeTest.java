package io.taskflow.service.patch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** RFC 7396, appendix A, as far as a record can be patched: what is no object is no patch (MergePatchTest). */
class MergeTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {"a":"b"}         | {"a":"c"}                    | {"a":"c"}
            {"a":"b"}         | {"b":"c"}                    | {"a":"b","b":"c"}
            {"a":"b"}         | {"a":null}                   | {}
            {"a":"b","b":"c"} | {"a":null}                   | {"b":"c"}
            {"a":["b"]}       | {"a":"c"}                    | {"a":"c"}
            {"a":"c"}         | {"a":["b"]}                  | {"a":["b"]}
            {"a":{"b":"c"}}   | {"a":{"b":"d","c":null}}     | {"a":{"b":"d"}}
            {"a":[{"b":"c"}]} | {"a":[1]}                    | {"a":[1]}
            {"e":null}        | {"a":1}                      | {"e":null,"a":1}
            {}                | {"a":{"bb":{"ccc":null}}}    | {"a":{"bb":{}}}
            """)
    void givesWhatTheTableOfTheRfcSays(String original, String patch, String result) {
        ObjectNode merged = Merge.apply(object(original), object(patch));

        assertThat(withoutNulls(merged)).isEqualTo(withoutNulls(object(result)));
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    /** What a record has as null, the RFC leaves out. */
    private static ObjectNode withoutNulls(ObjectNode object) {
        ObjectNode rest = object.objectNode();
        object.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (!value.isNull()) {
                rest.set(field.getKey(), value instanceof ObjectNode inner ? withoutNulls(inner) : value);
            }
        });
        return rest;
    }
}
