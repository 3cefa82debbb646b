package io.taskflow.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resident memory of a process, with its share of what it has in common with others (PSS). */
final class Memory {

    private static final Pattern PSS = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB$");

    private Memory() {}

    static long proportionalKib(long pid) {
        try {
            return parse(Files.readString(Path.of("/proc/" + pid + "/smaps_rollup")));
        } catch (IOException ended) {
            return 0;
        }
    }

    static long parse(String rollup) {
        Matcher pss = PSS.matcher(rollup);
        return pss.find() ? Long.parseLong(pss.group(1)) : 0;
    }
}
