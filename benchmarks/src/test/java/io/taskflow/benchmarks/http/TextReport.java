package io.taskflow.benchmarks.http;

import io.taskflow.benchmarks.measure.ProcessMeter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** The tables that people read: a column for each measured operation. */
record TextReport(List<Measured> all) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(row("", Measured::name));
        lines.add("CPU ms for each operation (medians)");
        processes()
                .forEach(process ->
                        lines.add(row("  " + process, one -> number(one.millis().getOrDefault(process, 0.0), 3))));
        lines.add(row("  sum without the load generator", one -> number(one.sum(), 3)));
        lines.add(row("  limit: nginx as proxy", one -> number(Costs.median(one.limits(), LimitRound::proxy), 3)));
        lines.add(row("  limit: statements", one -> number(Costs.median(one.limits(), LimitRound::database), 3)));
        lines.add(row("  limit: confirmed publish", one -> number(Costs.median(one.limits(), LimitRound::broker), 3)));
        lines.add(row("  limit: sum", one -> number(one.limit(), 3)));
        lines.add(row("  times the limit", one -> number(one.ratio(), 1)));
        lines.add("16 connections (medians)");
        lines.add(row("  a second", one -> number(one.rate(), 0)));
        lines.add(row("  p50 ms", one -> number(one.p50(), 2)));
        lines.add(row("  p99 ms", one -> number(one.p99(), 2)));
        lines.add(row(
                "  limit: nginx a second",
                one -> number(Costs.median(one.limits(), r -> r.load().rate()), 0)));
        lines.add(row(
                "  limit: nginx p50 ms",
                one -> number(Costs.median(one.limits(), r -> r.load().p50()), 2)));
        lines.add(row(
                "  limit: nginx p99 ms",
                one -> number(Costs.median(one.limits(), r -> r.load().p99()), 2)));
        lines.add(row(
                "  limit: transactions a second",
                one -> number(Costs.median(one.limits(), LimitRound::transactions), 0)));
        lines.add("One run between two silences");
        lines.add(row("  seconds", one -> number(one.counted().load().seconds(), 0)));
        lines.add(row("  a second", one -> number(one.counted().load().rate(), 0)));
        lines.add(row("  commits for each", one -> number(one.counted().commits(), 2)));
        lines.add(row("  messages for each", one -> number(one.counted().messages(), 2)));
        lines.add(row("  seconds until nothing waits", TextReport::drained));
        lines.add("Resident MiB afterwards");
        processes().stream()
                .filter(process -> !process.equals(ProcessMeter.LOAD))
                .forEach(process -> lines.add(row(
                        "  " + process, one -> number(one.residentMiB().getOrDefault(process, 0.0), 0))));
        lines.add("Asked");
        Acceptance.of(all).forEach(threshold -> lines.add("  " + threshold.line()));
        return lines;
    }

    private Set<String> processes() {
        Set<String> names = new LinkedHashSet<>();
        all.forEach(one -> names.addAll(one.millis().keySet()));
        return names;
    }

    private String row(String label, Function<Measured, String> cell) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-34s", label));
        all.forEach(one -> line.append(String.format(Locale.ROOT, "%26s", cell.apply(one))));
        return line.toString();
    }

    private static String drained(Measured one) {
        String seconds = number(one.counted().drained().seconds(), 1);
        return one.counted().drained().empty() ? seconds : "> " + seconds;
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
