package io.taskflow.suggestion.engine.local.subtask;

import io.taskflow.suggestion.engine.goal.Language;
import io.taskflow.suggestion.engine.local.goal.KnownGoal;
import io.taskflow.suggestion.engine.local.goal.NearGoal;
import java.util.List;
import java.util.stream.Collectors;

/** Says in a sentence where steps come from. */
final class Rationale {

    private static final int NAMED = 3;

    private final boolean german;

    Rationale(Language language) {
        this.german = language == Language.de;
    }

    String listed() {
        return german ? "Die Schritte, die das Ziel selbst aufz\u00e4hlt." : "The steps that the goal lists itself.";
    }

    String single() {
        return german
                ? "Das ist ein einziger kleiner Schritt; er braucht keine Teilaufgaben."
                : "This is a single small step; it needs no subtasks.";
    }

    String ofKind(String kind) {
        return german
                ? "Die \u00fcblichen Schritte eines Ziels dieser Art (\u201e" + kind
                        + "\u201c): eine Vorlage, denn \u00e4hnliche Ziele sind nur auf Englisch gesammelt."
                : "The usual steps of a goal of this kind (\u201c" + kind
                        + "\u201d): a template, since no similar goal is known.";
    }

    String anyGoal() {
        return german
                ? "Schritte, die zu jedem Ziel passen: Es ist kein \u00e4hnliches bekannt."
                : "Steps that fit any goal: none like it is known.";
    }

    String similar(List<NearGoal> near) {
        String names = near.stream().limit(NAMED).map(one -> name(one.known())).collect(Collectors.joining(", "));
        boolean own = near.getFirst().known().taskId() != null;
        if (german) {
            return (own
                            ? "Zusammengestellt aus erledigter Arbeit dieses Projekts: "
                            : "Zusammengestellt aus \u00e4hnlichen Zielen: ")
                    + names + ".";
        }
        return (own ? "Composed from finished work of this project: " : "Composed from similar goals: ") + names + ".";
    }

    private static String name(KnownGoal goal) {
        String quoted = "\u201c" + goal.goal() + "\u201d";
        return goal.key() == null || goal.key().isEmpty() ? quoted : goal.key() + " " + quoted;
    }
}
