package io.taskflow.operations.arrival;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;

/** Whose word on a death counts: that of the service whose queue it is, proven by the broker, or the broker's own. */
final class DeathWitness {

    /** {@code <service>.<concern>}. */
    private static final Pattern QUEUE = Pattern.compile("[a-z]{1,30}-service\\.[a-z-]{1,60}");

    private DeathWitness() {}

    static boolean isBelieved(Message message, @Nullable String queue) {
        return queue != null
                && QUEUE.matcher(queue).matches()
                && (isTheBroker(message, queue)
                        || serviceOf(queue)
                                .equals(message.getMessageProperties().getReceivedUserId()));
    }

    /**
     * Its word needs both names: before 4.0 it writes no {@code x-last-death-queue}, and what stands there is the
     * sender's. A message under a stranger's name has died nowhere before, or it would bear the name of who sent it again.
     */
    private static boolean isTheBroker(Message message, String queue) {
        MessageProperties properties = message.getMessageProperties();
        String last = Headers.text(properties, "x-last-death-queue");
        return queue.equals(Headers.text(properties, "x-first-death-queue")) && (last == null || queue.equals(last));
    }

    static String serviceOf(String queue) {
        return queue.substring(0, queue.indexOf('.'));
    }
}
