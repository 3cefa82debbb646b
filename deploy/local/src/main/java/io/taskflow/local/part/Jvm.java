package io.taskflow.local.part;

import java.util.List;

/**
 * The JVM of one service.
 *
 * @param profile how it runs
 * @param localHeapMiB the largest heap that the service needs in one person's system
 */
public record Jvm(JvmProfile profile, int localHeapMiB) {

    /** What an AOT cache depends on. */
    List<String> flags() {
        return JvmProfile.flags();
    }

    /** Everything that is told it. */
    List<String> arguments() {
        return profile.arguments(localHeapMiB);
    }
}
