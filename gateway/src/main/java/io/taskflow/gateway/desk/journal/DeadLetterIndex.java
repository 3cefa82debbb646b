package io.taskflow.gateway.desk.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The journal in memory: the newest open cases, what was decided lately, and the ids of what was decided before.
 * About 2 KB a case, so some 30 MB. Thread-safe.
 */
@Component
public class DeadLetterIndex {

    /** The most open cases that are listed; of more, the oldest come back into view as others are resolved. */
    public static final int MOST_OPEN = 10_000;

    /** The same for each queue of commands: who sends those is a stranger, and must not push others' letters out of view. */
    static final int MOST_OF_STRANGERS = 1_000;

    private static final String COMMANDS = ".commands";
    private static final String ALL_OTHERS = "";

    private static final int MOST_RESOLVED = 2_000;
    private static final int MOST_IDS = 50_000;

    private final TreeMap<Long, Case> open = new TreeMap<>();
    private final Map<String, Long> places = new HashMap<>();
    private final LinkedHashMap<String, Case> resolved = new LinkedHashMap<>();
    private final LinkedHashSet<String> resolvedIds = new LinkedHashSet<>();
    private final Set<String> queues = new TreeSet<>();
    private final Map<String, TreeSet<Long>> shares = new HashMap<>();
    private final Set<String> truncated = new HashSet<>();
    private volatile boolean complete;

    /** Whether it knows everything that is in the journal at this moment. */
    public boolean isComplete() {
        return complete;
    }

    void complete(boolean now) {
        complete = now;
    }

    synchronized void clear() {
        open.clear();
        places.clear();
        resolved.clear();
        resolvedIds.clear();
        shares.clear();
        truncated.clear();
    }

    /** A message died, for the first time or again. */
    synchronized void died(DeadLetter letter) {
        resolved.remove(letter.id());
        resolvedIds.remove(letter.id());
        Long before = places.put(letter.id(), letter.offset());
        if (before != null) {
            remove(before);
        }
        open.put(letter.offset(), Case.open(letter));
        queues.add(letter.queue());
        String share = share(letter.queue());
        TreeSet<Long> offsets = shares.computeIfAbsent(share, key -> new TreeSet<>());
        offsets.add(letter.offset());
        if (offsets.size() > most(share)) {
            places.remove(remove(offsets.first()).letter().id());
            truncated.add(share);
        }
    }

    private Case remove(long place) {
        Case gone = Objects.requireNonNull(open.remove(place));
        Objects.requireNonNull(shares.get(share(gone.letter().queue()))).remove(place);
        return gone;
    }

    private static String share(String queue) {
        return queue.endsWith(COMMANDS) ? queue : ALL_OTHERS;
    }

    private static int most(String share) {
        return share.equals(ALL_OTHERS) ? MOST_OPEN : MOST_OF_STRANGERS;
    }

    /** Something was decided; a letter that has died again since stays open. Safe to repeat. */
    synchronized void resolve(Resolution resolution) {
        for (Resolution.Letter letter : resolution.letters()) {
            Long place = places.get(letter.id());
            if (place == null) {
                remember(letter.id());
            } else if (place <= letter.offset()) {
                places.remove(letter.id());
                Case decided = remove(place).resolved(resolution);
                resolved.put(letter.id(), decided);
                remember(letter.id());
                dropOldest(resolved.keySet(), MOST_RESOLVED);
            }
        }
    }

    private void remember(String id) {
        resolvedIds.add(id);
        dropOldest(resolvedIds, MOST_IDS);
    }

    private static void dropOldest(Set<String> inOrder, int most) {
        if (inOrder.size() > most) {
            var oldest = inOrder.iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /** Whether its copies in {@code <queue>.dead} may go. */
    public synchronized boolean isResolved(String id) {
        return resolvedIds.contains(id);
    }

    /** The case of this id, open or decided lately. */
    public synchronized @Nullable Case find(String id) {
        Long place = places.get(id);
        return place == null ? resolved.get(id) : open.get(place);
    }

    /** All cases in this state, the newest first. */
    public synchronized List<Case> inState(State state) {
        if (state == State.OPEN) {
            return new ArrayList<>(open.descendingMap().values());
        }
        return resolved.values().stream()
                .filter(each -> each.state() == state)
                .sorted(Comparator.comparingLong((Case each) -> each.letter().offset())
                        .reversed())
                .toList();
    }

    /** Every queue that ever had a dead letter in the journal. */
    public synchronized Set<String> queues() {
        return Set.copyOf(queues);
    }

    /** Whether the bound has put older open cases out of view. */
    public synchronized boolean truncated() {
        return !truncated.isEmpty();
    }

    /** Whether there is room again for what the bound has put out of view. */
    synchronized boolean wantsRereading() {
        return truncated.stream()
                .anyMatch(share -> shares.getOrDefault(share, new TreeSet<>()).size() <= most(share) / 2);
    }
}
