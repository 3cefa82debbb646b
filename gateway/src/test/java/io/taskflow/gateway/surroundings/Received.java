package io.taskflow.gateway.surroundings;

import io.netty.handler.codec.http.HttpHeaders;

/** A request as a service got it. */
public record Received(String method, String uri, HttpHeaders headers, String body) {}
