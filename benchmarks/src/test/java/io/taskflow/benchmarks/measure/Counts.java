package io.taskflow.benchmarks.measure;

/**
 * What was counted up to a moment.
 *
 * @param commits of all services' databases
 * @param messages into queues and streams, each counted in each
 * @param nanos the moment
 */
public record Counts(long commits, long messages, long nanos) {

    /** What happens in a second, for each of them. */
    public record Rates(double commits, double messages) {}

    /** What happened in a second since. */
    public Rates since(Counts earlier) {
        double seconds = (nanos - earlier.nanos) / 1e9;
        return new Rates((commits - earlier.commits) / seconds, (messages - earlier.messages) / seconds);
    }

    /** What happened for each operation since, beyond what happens anyway. */
    public Rates perOperation(Counts earlier, Rates idle, long operations) {
        double seconds = (nanos - earlier.nanos) / 1e9;
        return new Rates(
                (commits - earlier.commits - idle.commits * seconds) / operations,
                (messages - earlier.messages - idle.messages * seconds) / operations);
    }
}
