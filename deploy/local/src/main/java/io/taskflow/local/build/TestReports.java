package io.taskflow.local.build;

import io.taskflow.local.StackException;
import io.taskflow.local.log.TerminalSafe;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What the tests of a run came to, read from the reports of Surefire and Failsafe.
 *
 * @param passed how many passed
 * @param failed the names of those that failed, with what they said
 * @param skipped the names of those that were skipped, with the reason where one was given
 */
public record TestReports(int passed, List<String> failed, List<String> skipped) {

    private static final int DEPTH = 5;
    private static final int LONGEST_REASON = 500;

    /** Reads all reports below a folder that were written since. */
    public static TestReports since(Instant begin, Path root) {
        Tally tally = new Tally();
        for (Path report : reports(root, begin)) {
            tally.read(report);
        }
        return new TestReports(tally.passed, List.copyOf(tally.failed), List.copyOf(tally.skipped));
    }

    /** The one line that says it all. */
    public String summary() {
        return passed + " passed, " + failed.size() + " failed, " + skipped.size() + " skipped";
    }

    private static List<Path> reports(Path root, Instant begin) {
        try (Stream<Path> tree = Files.find(
                root,
                DEPTH,
                (path, attributes) -> isReport(path)
                        && !attributes.lastModifiedTime().toInstant().isBefore(begin))) {
            return tree.sorted().toList();
        } catch (IOException cannot) {
            throw new StackException("Cannot look for test reports below " + root, cannot);
        }
    }

    private static boolean isReport(Path path) {
        Path folder = path.getParent();
        String name = String.valueOf(path.getFileName());
        return folder != null
                && name.startsWith("TEST-")
                && name.endsWith(".xml")
                && (folder.endsWith("target/surefire-reports") || folder.endsWith("target/failsafe-reports"));
    }

    private static final class Tally {

        private int passed;
        private final List<String> failed = new ArrayList<>();
        private final List<String> skipped = new ArrayList<>();

        private void read(Path report) {
            try (InputStream stream = Files.newInputStream(report)) {
                XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
                factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
                XMLStreamReader xml = factory.createXMLStreamReader(stream);
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("testcase")) {
                        testCase(xml);
                    }
                }
            } catch (IOException | XMLStreamException broken) {
                throw new StackException("Cannot read the test report " + report + ": " + broken.getMessage(), broken);
            }
        }

        private void testCase(XMLStreamReader xml) throws XMLStreamException {
            String name = xml.getAttributeValue(null, "classname") + "." + xml.getAttributeValue(null, "name");
            String failedBecause = null;
            String skippedBecause = null;
            while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("testcase"))) {
                if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "failure", "error" -> failedBecause = reason(xml);
                        case "skipped" -> skippedBecause = reason(xml);
                        default -> {}
                    }
                }
            }
            count(name, failedBecause, skippedBecause);
        }

        /** The message, or where there is none the exception's class. */
        private static String reason(XMLStreamReader xml) {
            String message = xml.getAttributeValue(null, "message");
            String text = TerminalSafe.line(
                            message == null ? String.valueOf(xml.getAttributeValue(null, "type")) : message)
                    .strip();
            return text.substring(0, Math.min(text.length(), LONGEST_REASON));
        }

        private void count(String name, @Nullable String failedBecause, @Nullable String skippedBecause) {
            if (failedBecause != null) {
                failed.add(name + ": " + failedBecause);
            } else if (skippedBecause != null) {
                skipped.add(name + ": " + skippedBecause);
            } else {
                passed++;
            }
        }
    }
}
