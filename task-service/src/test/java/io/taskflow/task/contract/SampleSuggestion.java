package io.taskflow.task.contract;

import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.EventTypes;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published sample of {@code suggestion.created}, about one of our tasks. */
final class SampleSuggestion {
    private SampleSuggestion() {}

    static String about(UUID project, UUID task, UUID id) {
        ObjectNode event =
                (ObjectNode) JsonMapper.shared().readTree(ContractSamples.sample(EventTypes.SUGGESTION_CREATED));
        event.put("id", UUID.randomUUID().toString()).put("subject", id.toString());
        ((ObjectNode) event.at("/data/suggestion"))
                .put("id", id.toString())
                .put("taskId", task.toString())
                .put("projectId", project.toString());
        return event.toString();
    }
}
