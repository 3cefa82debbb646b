package io.taskflow.local;

/** Where the parts say what they are doing; one short line each time something begins or ends. */
@FunctionalInterface
public interface Progress {

    /** Says something about a part, for example {@code say("keycloak", "ready after 9.1 s")}. */
    void say(String part, String what);
}
