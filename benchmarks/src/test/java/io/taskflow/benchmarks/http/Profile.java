package io.taskflow.benchmarks.http;

import io.taskflow.benchmarks.profile.FlightRecording;
import io.taskflow.benchmarks.system.MeasuredSystem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the services on a request's way spend their time; in a round of its own, since sampling costs something, too. */
record Profile(MeasuredSystem system) {

    private static final List<String> PROFILED = List.of("gateway", "task-service");

    List<String> during(String name, Runnable load) {
        Map<String, FlightRecording> recordings = new LinkedHashMap<>();
        PROFILED.forEach(service -> recordings.put(
                service,
                FlightRecording.start(system.pid(service), system.folder().resolve(service + ".jfr"))));
        load.run();
        List<String> lines = new ArrayList<>();
        recordings.forEach((service, recording) -> {
            lines.add(name + ": " + service);
            lines.addAll(recording.stop().lines());
        });
        return lines;
    }
}
