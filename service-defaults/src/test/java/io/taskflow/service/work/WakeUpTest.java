package io.taskflow.service.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

class WakeUpTest {

    private final WakeUp wakeUp = new WakeUp();

    @BeforeEach
    void aTransaction() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void over() {
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void howeverMuchATransactionWritesItWakesTheWorkerOnceAndOnlyWhenItCommits() {
        wakeUp.afterCommit();
        wakeUp.afterCommit();
        assertThat(wakeUp.pending()).isZero();

        TransactionSynchronizationUtils.triggerAfterCommit();

        assertThat(wakeUp.pending()).isOne();
    }
}
