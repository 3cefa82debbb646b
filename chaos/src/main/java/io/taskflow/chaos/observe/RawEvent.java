package io.taskflow.chaos.observe;

import com.rabbitmq.client.AMQP.BasicProperties;

/** A message as it came, to be sent once more. */
public record RawEvent(String routingKey, BasicProperties properties, String body) {}
