package io.taskflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.demo.LocalStage;
import io.taskflow.demo.Walk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSystem.class)
class JourneyTest {

    /** Each step that does not come fails the walk by its name. */
    @Test
    void a_task_goes_all_the_way_from_its_author_to_its_assignees_screen_and_mailbox(RunningSystem system) {
        String task = new Walk(new LocalStage(system.stack()), line -> System.out.println("[walk] " + line)).run();

        assertThat(task).isNotBlank();
    }
}
