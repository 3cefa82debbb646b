package io.taskflow.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.command.Command;
import io.taskflow.contracts.command.CommandTypes;
import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventType;
import io.taskflow.contracts.event.EventTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every event type has one schema, one sample and one channel, and they agree with the record that services use. */
class ContractsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static List<EventType<?>> types() {
        return Stream.concat(EventTypes.all().stream(), CommandTypes.all().stream())
                .toList();
    }

    static List<EventType<?>> commands() {
        return CommandTypes.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_sample_keeps_its_schema(EventType<?> type) {
        assertThat(ContractSamples.violations(type, ContractSamples.sample(type)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_sample_survives_the_record_unchanged(EventType<?> type) {
        JsonNode sample = JSON.readTree(ContractSamples.sample(type));

        assertThat(JSON.readTree(JSON.writeValueAsString(dataOf(type)))).isEqualTo(sample.path("data"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_message_that_lacks_a_field_is_refused(EventType<?> type) {
        var event = (ObjectNode) JSON.readTree(ContractSamples.sample(type));
        var data = (ObjectNode) event.path("data");
        data.remove(data.propertyNames().iterator().next());

        assertThat(ContractSamples.violations(type, event.toString())).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_schema_names_just_the_fields_of_its_record(EventType<?> type) {
        assertSameFields(type.dataType(), type.type(), new HashSet<>());
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_type_has_a_channel_and_a_message_in_the_asyncapi_document(EventType<?> type) {
        JsonNode asyncApi = new YAMLMapper().readTree(ContractSamples.resource("/contracts/asyncapi.yaml"));

        String key = type.routingKey();
        assertThat(asyncApi.at("/channels/" + key + "/address").asString()).isEqualTo(key);
        JsonNode message = asyncApi.at("/components/messages/" + key);
        assertThat(message.path("name").asString()).isEqualTo(type.type());
        assertThat(message.toString()).contains("schemas/" + type.type() + ".json");
    }

    @Test
    void the_asyncapi_document_has_no_channel_that_no_type_stands_behind() {
        JsonNode asyncApi = new YAMLMapper().readTree(ContractSamples.resource("/contracts/asyncapi.yaml"));

        assertThat(asyncApi.path("channels").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        types().stream().map(EventType::routingKey).toList());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_with_a_field_that_nobody_knows_is_refused(EventType<?> type) {
        var command = (ObjectNode) JSON.readTree(ContractSamples.sample(type));
        ((ObjectNode) command.path("data")).put("urgent", true);

        assertThat(ContractSamples.violations(type, command.toString())).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_comes_over_the_exchange_for_commands(EventType<?> type) {
        JsonNode asyncApi = new YAMLMapper().readTree(ContractSamples.resource("/contracts/asyncapi.yaml"));

        String channel = "/channels/" + type.routingKey();
        assertThat(asyncApi.at(channel + "/bindings/amqp/exchange/name").asString())
                .isEqualTo("taskflow.commands");
        assertThat(asyncApi.at("/operations/receive." + type.routingKey() + "/action")
                        .asString())
                .isEqualTo("receive");
    }

    /** In words alone: a keyword that holds it would break who sends one today, so far as the released schema tells. */
    @Test
    void a_command_is_told_which_sources_are_reserved() {
        JsonNode schema = JSON.readTree(ContractSamples.resource("/contracts/schemas/command.json"));
        JsonNode asyncApi = new YAMLMapper().readTree(ContractSamples.resource("/contracts/asyncapi.yaml"));

        assertThat(schema.at("/properties/source/description").asString()).contains("/taskflow/", "reserved");
        assertThat(asyncApi.at("/info/description").asString()).contains("`/taskflow/`", "reserved");
    }

    private static Object dataOf(EventType<?> type) {
        Class<?> envelope = commands().contains(type) ? Command.class : CloudEvent.class;
        Object message = JSON.readValue(
                ContractSamples.sample(type), JSON.getTypeFactory().constructParametricType(envelope, type.dataType()));
        return message instanceof Command<?> command ? command.data() : ((CloudEvent<?>) message).data();
    }

    private static void assertSameFields(Class<?> recordType, String schemaName, Set<Class<?>> seen) {
        if (!seen.add(recordType)) {
            return;
        }
        JsonNode schema = JSON.readTree(ContractSamples.resource("/contracts/schemas/" + schemaName + ".json"));
        assertThat(schema.path("properties").propertyNames())
                .as(schemaName)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(recordType.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        for (RecordComponent component : recordType.getRecordComponents()) {
            Class<?> nested = recordIn(component);
            if (nested != null) {
                assertSameFields(nested, schemaNameOf(nested), seen);
            }
        }
    }

    private static @Nullable Class<?> recordIn(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> element) {
            return element.isRecord() ? element : null;
        }
        return component.getType().isRecord() ? component.getType() : null;
    }

    /** {@code TaskSnapshot} is described by {@code task.json}, {@code ProjectMember} by {@code project-member.json}. */
    private static String schemaNameOf(Class<?> recordType) {
        String name = recordType.getSimpleName().replaceFirst("Snapshot$", "");
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }
}
