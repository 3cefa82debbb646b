package io.taskflow.benchmarks.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Sampled stacks.
 *
 * @param all how many there are
 * @param top how often a method ran
 * @param beneath how often a class of ours or of a library was anywhere on the stack
 */
public record Samples(long all, Map<String, Long> top, Map<String, Long> beneath) {

    private static final int SHOWN = 20;
    private static final List<String> JDK = List.of("java.", "jdk.", "sun.", "javax.");

    static Samples read(Path file) {
        Samples samples = new Samples(0, new HashMap<>(), new HashMap<>());
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    samples = samples.with(event.getStackTrace().getFrames());
                }
            }
            return samples;
        } catch (IOException cannot) {
            throw new UncheckedIOException(file + " cannot be read.", cannot);
        }
    }

    private Samples with(List<RecordedFrame> frames) {
        if (!frames.isEmpty()) {
            RecordedFrame first = frames.getFirst();
            top.merge(type(first) + "." + first.getMethod().getName(), 1L, Long::sum);
        }
        Set<String> types = new HashSet<>(frames.stream().map(Samples::type).toList());
        types.stream()
                .filter(type -> JDK.stream().noneMatch(type::startsWith))
                .forEach(type -> beneath.merge(type, 1L, Long::sum));
        return new Samples(all + 1, top, beneath);
    }

    /** The most frequent of both, with their shares. */
    public List<String> lines() {
        return Stream.of(
                        Stream.of("  running (" + all + " samples)"),
                        most(top),
                        Stream.of("  on the stack"),
                        most(beneath))
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<String> most(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .map(one -> String.format(Locale.ROOT, "    %5.1f %%  %s", 100.0 * one.getValue() / all, one.getKey()));
    }

    private static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }
}
