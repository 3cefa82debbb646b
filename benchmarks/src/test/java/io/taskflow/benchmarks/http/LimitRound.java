package io.taskflow.benchmarks.http;

import io.taskflow.benchmarks.load.WrkResult;

/**
 * One round of the limit: three measurements, CPU milliseconds for each operation.
 *
 * @param load what clients of the proxy saw
 * @param proxy nginx
 * @param database PostgreSQL, for the statements
 * @param transactions a second
 * @param broker RabbitMQ, for the confirmed publish; 0 where nothing is published
 */
record LimitRound(WrkResult load, double proxy, double database, double transactions, double broker) {

    double millis() {
        return proxy + database + broker;
    }
}
