package io.taskflow.notification.live.connection;

import java.util.LinkedHashMap;
import java.util.Map;

/** Sessions that people have logged out of: a token of one is good for no connection, though it has not expired. */
final class EndedSessions {

    /** Far more than end within a token's life; the oldest are forgotten first. */
    private static final int MOST = 20_000;

    private final Map<String, Boolean> ended = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    synchronized void add(String session) {
        ended.put(session, true);
    }

    synchronized boolean contains(String session) {
        return ended.containsKey(session);
    }
}
