package io.taskflow.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.taskflow.contracts.ledger.LedgerEntries;
import io.taskflow.contracts.ledger.LedgerEntry;
import io.taskflow.contracts.ledger.LedgerStage;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class LedgerContractTest {

    static final String CHANNEL = "ledger";

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final String SAMPLE = ContractSamples.resource("/contracts/samples/ledger.json");

    @Test
    void the_sample_keeps_its_schema_and_survives_the_record_unchanged() {
        LedgerEntries read = JSON.readValue(SAMPLE, LedgerEntries.class);

        assertThat(ContractSamples.violations("ledger", SAMPLE)).isEmpty();
        assertThat(JSON.readTree(JSON.writeValueAsString(read))).isEqualTo(JSON.readTree(SAMPLE));
    }

    @Test
    void an_effect_without_its_id_is_refused() {
        assertThat(ContractSamples.violations("ledger", SAMPLE.replace("effectId", "effect")))
                .isNotEmpty();
    }

    @Test
    void the_schema_names_just_the_fields_and_stages_of_the_record() {
        JsonNode schema = JSON.readTree(ContractSamples.resource("/contracts/schemas/ledger-entry.json"));

        assertThat(schema.path("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(LedgerEntry.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        List<String> stages = schema.at("/properties/stage/enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        assertThat(stages)
                .containsExactlyElementsOf(
                        Arrays.stream(LedgerStage.values()).map(Enum::name).toList());
    }

    @Test
    void the_asyncapi_document_has_its_channel() {
        JsonNode asyncApi = new YAMLMapper().readTree(ContractSamples.resource("/contracts/asyncapi.yaml"));

        assertThat(asyncApi.at("/channels/" + CHANNEL + "/bindings/amqp/exchange/name")
                        .asString())
                .isEqualTo(LedgerEntries.EXCHANGE);
    }
}
