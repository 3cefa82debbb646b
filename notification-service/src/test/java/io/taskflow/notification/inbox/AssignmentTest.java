package io.taskflow.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.event.FieldChange;
import io.taskflow.notification.support.Facts;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final UUID PROJECT = UUID.randomUUID();
    private static final UUID ALICE = UUID.randomUUID();
    private static final UUID BOB = UUID.randomUUID();
    private static final FieldChange TO_BOB = new FieldChange("assigneeId", null, BOB.toString());

    @Test
    void aNewTaskForSomebodyElseIsAnAssignment() {
        assertThat(Assignment.inCreated(Facts.task(PROJECT, "Ship", BOB, ALICE)))
                .hasValueSatisfying(assignment -> {
                    assertThat(assignment.people()).containsExactly(BOB);
                    assertThat(assignment.actorId()).isEqualTo(ALICE);
                });
    }

    @Test
    void aNewTaskForOneselfIsNone() {
        assertThat(Assignment.inCreated(Facts.task(PROJECT, "Ship", ALICE, ALICE)))
                .isEmpty();
    }

    @Test
    void aNewTaskForNobodyIsNone() {
        assertThat(Assignment.inCreated(Facts.task(PROJECT, "Ship", null, ALICE)))
                .isEmpty();
    }

    @Test
    void handingATaskToSomebodyElseIsAnAssignment() {
        assertThat(Assignment.inUpdated(Facts.changed(PROJECT, "Ship", BOB, ALICE, TO_BOB)))
                .isPresent();
    }

    @Test
    void takingATaskOneselfIsNone() {
        assertThat(Assignment.inUpdated(Facts.changed(PROJECT, "Ship", BOB, BOB, TO_BOB)))
                .isEmpty();
    }

    @Test
    void takingATaskFromSomebodyIsNone() {
        var change = new FieldChange("assigneeId", BOB.toString(), null);

        assertThat(Assignment.inUpdated(Facts.changed(PROJECT, "Ship", null, ALICE, change)))
                .isEmpty();
    }

    @Test
    void editingSomebodysTaskIsNone() {
        var change = new FieldChange("title", "Shop", "Ship");

        assertThat(Assignment.inUpdated(Facts.changed(PROJECT, "Ship", BOB, ALICE, change)))
                .isEmpty();
    }
}
