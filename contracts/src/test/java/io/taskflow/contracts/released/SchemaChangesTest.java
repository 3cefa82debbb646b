package io.taskflow.contracts.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The check itself: what it refuses, and what it lets pass. Both sides of each line are a schema of one field, f. */
class SchemaChangesTest {

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "FACT    | {'type':'string'}                   | {'type':'integer'}                  | type changed",
                "COMMAND | {'type':'string'}                   | {'type':'integer'}                  | type changed",
                "FACT    | {'type':'integer'}                  | {'type':'number'}                   | type changed",
                "FACT    | {'type':'string'}                   | {'anyOf':[{'type':'string'},{'type':'null'}]} | may now be null",
                "COMMAND | {'anyOf':[{'type':'string'},{'type':'null'}]} | {'type':'string'}         | may no longer be null",
                "FACT    | {'enum':['A','B']}                  | {'enum':['A']}                      | lost the value",
                "COMMAND | {'enum':['A','B']}                  | {'enum':['A','C']}                  | lost the value",
                "COMMAND | {'type':'string'}                   | {'type':'string','enum':['A']}      | takes only some values",
                "FACT    | {'type':'string','enum':['A']}      | {'type':'string'}                   | may now have any value",
                "FACT    | {'const':'1.0'}                     | {'const':'1.1'}                     | lost the value",
                "COMMAND | {'type':'string','maxLength':200}   | {'type':'string','maxLength':100}   | maxLength changed",
                "COMMAND | {'type':'string'}                   | {'type':'string','maxLength':100}   | maxLength changed",
                "COMMAND | {'type':'string','minLength':1}     | {'type':'string','minLength':2}     | minLength changed",
                "COMMAND | {'type':'array','maxItems':20}      | {'type':'array','maxItems':10}      | maxItems changed",
                "COMMAND | {'type':'array'}                    | {'type':'array','uniqueItems':true} | uniqueItems changed",
                "COMMAND | {'type':'string'}                   | {'type':'string','pattern':'^a'}    | pattern changed",
                "COMMAND | {'type':'string','format':'uuid'}   | {'type':'string','format':'date'}   | format changed",
                "FACT    | {'type':'string','maxLength':200}   | {'type':'string','maxLength':300}   | maxLength changed",
                "FACT    | {'type':'string','maxLength':200}   | {'type':'string','maxLength':100}   | maxLength changed",
                "FACT    | {'type':'string','format':'uuid'}   | {'type':'string'}                   | format changed",
                "COMMAND | {'type':'object'}                   | {'type':'object','additionalProperties':false} | unknown fields",
                "FACT    | {'items':{'type':'string'}}         | {'items':{'type':'integer'}}        | type changed",
                "FACT    | {'items':{'type':'string'}}         | {}                                  | type changed",
                "FACT    | {'oneOf':[{'type':'string'}]}       | {'oneOf':[{'type':'string'},{'type':'integer'}]} | alternatives",
                "COMMAND | {'oneOf':[{'type':'string'},{'type':'integer'}]} | {'oneOf':[{'type':'string'}]} | alternatives",
                "COMMAND | {'allOf':[{'type':'string'}]}       | {'allOf':[{'type':'string'},{'minLength':3}]} | parts",
                "FACT    | {'properties':{'g':{}}}             | {'properties':{'h':{}}}             | removed or renamed",
                "FACT    | {'required':['g']}                  | {'required':[]}                     | may now be absent",
                "COMMAND | {'required':[]}                     | {'required':['g']}                  | is now demanded",
                "COMMAND | {'not':{'type':'null'}}             | {'not':{'type':'string'}}           | not changed",
                "FACT    | {'$ref':'urn:a'}                    | {'$ref':'urn:b'}                    | type changed"
            })
    void is_refused(Direction direction, String before, String after, String because) {
        assertThat(breaking(direction, before, after))
                .singleElement()
                .asString()
                .contains("/f")
                .contains(because);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "FACT    | {'type':'string','description':'a'} | {'type':'string','description':'b','title':'c'}",
                "FACT    | {'properties':{'g':{}}}             | {'properties':{'g':{},'h':{}}}",
                "COMMAND | {'properties':{'g':{}}}             | {'properties':{'g':{},'h':{'type':'string'}}}",
                "FACT    | {'required':[]}                     | {'required':['g']}",
                "COMMAND | {'required':['g']}                  | {'required':[]}",
                "FACT    | {'enum':['A']}                      | {'enum':['A','B']}",
                "COMMAND | {'enum':['A']}                      | {'enum':['B','A']}",
                "COMMAND | {'type':'string','maxLength':200}   | {'type':'string','maxLength':300}",
                "COMMAND | {'type':'string','maxLength':200}   | {'type':'string'}",
                "COMMAND | {'type':'string','pattern':'^a'}    | {'type':'string'}",
                "COMMAND | {'type':'string'}                   | {'anyOf':[{'type':'null'},{'type':'string'}]}",
                "FACT    | {'anyOf':[{'type':'string'},{'type':'null'}]} | {'type':'string'}",
                "COMMAND | {'oneOf':[{'type':'string'}]}       | {'oneOf':[{'type':'string'},{'type':'integer'}]}",
                "COMMAND | {'additionalProperties':false}      | {}",
                "FACT    | {'type':'string'}                   | {'$ref':'urn:a'}",
                "FACT    | {'$ref':'urn:a'}                    | {'$ref':'urn:a','description':'b'}"
            })
    void passes(Direction direction, String before, String after) {
        assertThat(breaking(direction, before, after)).isEmpty();
    }

    @Test
    void what_is_deep_inside_is_found_and_named() {
        assertThat(breaking(
                        Direction.FACT,
                        "{'properties':{'g':{'items':{'properties':{'h':{'enum':[1,2]}}}}}}",
                        "{'properties':{'g':{'items':{'properties':{'h':{'enum':[1]}}}}}}"))
                .containsExactly("/f/g/items/h lost the value 2");
    }

    @Test
    void a_schema_that_refers_to_itself_ends() {
        JsonNode before = json("{'properties':{'f':{'$ref':'urn:x'},'g':{'type':'string'}}}");
        JsonNode after = json("{'properties':{'f':{'$ref':'urn:x','description':'d'},'g':{'type':'integer'}}}");

        assertThat(SchemaChanges.breaking(Direction.FACT, "urn:x", urn -> before, urn -> after))
                .containsExactly("/g type changed from \"string\" to \"integer\"");
    }

    private static List<String> breaking(Direction direction, String before, String after) {
        Map<String, JsonNode> others = Map.of("urn:a", json("{'type':'string'}"), "urn:b", json("{'type':'integer'}"));
        JsonNode released = json("{'properties':{'f':" + before + "}}");
        JsonNode today = json("{'properties':{'f':" + after + "}}");
        return SchemaChanges.breaking(
                direction, "x", urn -> others.getOrDefault(urn, released), urn -> others.getOrDefault(urn, today));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
