package io.taskflow.contracts.event;

/**
 * A kind of event: its routing key on the bus and the record that its {@code data} is read into.
 *
 * @param routingKey for example {@code task.created}
 * @param dataType record of the payload
 */
public record EventType<T>(String routingKey, Class<T> dataType) {

    /** The CloudEvents {@code type}: {@code io.taskflow.task.created.v1}. */
    public String type() {
        return "io.taskflow." + routingKey + ".v1";
    }

    /** The CloudEvents {@code dataschema}: names the file {@code <type>.json} among the published schemas. */
    public String dataSchema() {
        return "urn:taskflow:schema:" + type();
    }
}
