package io.taskflow.chaos;

import io.taskflow.chaos.fault.Faults;
import io.taskflow.chaos.observe.Sightings;
import io.taskflow.chaos.pause.Standstill;
import io.taskflow.chaos.timeline.RunLog;
import io.taskflow.chaos.verify.PromiseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What happened in a run, and what came of the promises. */
public record ChaosReport(
        ChaosPlan plan,
        RunLog log,
        Faults faults,
        List<Standstill> standstills,
        Sightings sightings,
        double drained,
        Map<String, Long> published,
        long emailsTwice,
        List<PromiseResult> results)
        implements Report {

    private static final List<String> COUNTED = List.of(
            "requests acknowledged",
            "requests sent",
            "retries",
            "retries: no answer",
            "retries: 401",
            "retries: 409",
            "retries: 429",
            "retries: 500",
            "retries: 502",
            "retries: 503",
            "retries: 504",
            "requests given up",
            "died without being killed",
            "cut: AMQP connections",
            "cut: database sessions",
            "messages sent again or poisoned",
            "moments in which a handler throws");

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("seed %d, %d s, %d writes/s, %d of each service"
                .formatted(plan.seed(), plan.length().toSeconds(), plan.rate(), plan.instances()));
        lines.add("");
        lines.addAll(plan.pauses() ? paused() : killed());
        lines.add("");
        COUNTED.stream()
                .filter(what -> log.counted(what) > 0)
                .forEach(what -> lines.add(count(what, log.counted(what))));
        lines.add(count("events seen", sightings.ids().size()));
        lines.add(count("arrivals at the observer", sightings.arrivals()));
        lines.add(count("of them duplicates", sightings.duplicates()));
        lines.add(count("redelivered by the broker", sightings.redelivered()));
        lines.add(count("e-mails received twice (same Message-ID)", emailsTwice));
        lines.add(String.format(Locale.ROOT, "%-40s %8.1f s", "quiet after the last write", drained));
        lines.add("");
        results.forEach(result -> lines.add(result.line()));
        return lines;
    }

    private List<String> killed() {
        List<String> lines = new ArrayList<>();
        lines.add("%-24s %5s %14s %13s %11s".formatted("part", "kills", "longest away", "failed starts", "published"));
        faults.parts().forEach(part -> lines.add(part(part)));
        lines.add("%-24s %5d".formatted("all", log.counted("kills")));
        return lines;
    }

    private List<String> paused() {
        List<String> lines = new ArrayList<>();
        lines.add("%-24s %6s %13s %16s %11s"
                .formatted("part", "pauses", "longest still", "slowest recovery", "published"));
        standstills.stream()
                .collect(Collectors.groupingBy(Standstill::part, TreeMap::new, Collectors.toList()))
                .forEach((part, own) -> lines.add(String.format(
                        Locale.ROOT,
                        "%-24s %6d %11.1f s %14.1f s %11s",
                        part,
                        own.size(),
                        own.stream().mapToDouble(Standstill::seconds).max().orElse(0),
                        own.stream().mapToDouble(Standstill::recovery).max().orElse(0),
                        published.containsKey(part) ? published.get(part).toString() : "")));
        lines.add("%-24s %6d".formatted("all", standstills.size()));
        return lines;
    }

    private String part(String part) {
        return String.format(
                Locale.ROOT,
                "%-24s %5d %12.1f s %13d %11s",
                part,
                log.counted("kills: " + part),
                faults.longestAbsence(part),
                log.counted("failed starts: " + part),
                published.containsKey(part) ? published.get(part).toString() : "");
    }

    private static String count(String what, long count) {
        return "%-40s %8d".formatted(what, count);
    }
}
