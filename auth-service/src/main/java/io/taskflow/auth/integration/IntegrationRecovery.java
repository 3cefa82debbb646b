package io.taskflow.auth.integration;

import io.taskflow.auth.integration.broker.BrokerAccounts;
import io.taskflow.auth.integration.broker.BrokerSettings;
import io.taskflow.auth.integration.broker.BrokerUnavailableException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes the broker agree with what is written here, whatever was cut short or lost. Several instances do no harm. */
@Component
class IntegrationRecovery {
    private static final Logger log = LoggerFactory.getLogger(IntegrationRecovery.class);

    private final Integrations integrations;
    private final MakeIntegration accounts;
    private final BrokerAccounts broker;
    private final BrokerSettings settings;
    private final Clock clock;

    IntegrationRecovery(
            Integrations integrations,
            MakeIntegration accounts,
            BrokerAccounts broker,
            BrokerSettings settings,
            Clock clock) {
        this.broker = broker;
        this.integrations = integrations;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Undoes what was never finished, and finishes what was to be removed. */
    @Scheduled(fixedDelayString = "${taskflow.broker.settle-every:20s}")
    void settle() {
        try {
            integrations
                    .unsettled(clock.instant().minus(settings.settleAfter()))
                    .forEach(accounts::undo);
        } catch (BrokerUnavailableException away) {
            log.warn("Integrations that are to be removed wait until the broker is back");
        }
    }

    /** Gives back the accounts that a broker set up anew does not know, and takes away those of integrations that are gone. */
    @Scheduled(fixedDelayString = "${taskflow.broker.restore-every:5m}")
    void restore() {
        try {
            for (Integration integration : integrations.ready()) {
                if (accounts.agree(integration.name())) {
                    log.atInfo().addKeyValue("integration", integration.name()).log("Gave a lost account back");
                }
            }
            for (String gone : integrations.goneAmong(broker.names())) {
                accounts.agree(gone);
                log.atWarn()
                        .addKeyValue("integration", gone)
                        .log("Took the account of one that is gone away once more");
            }
        } catch (BrokerUnavailableException away) {
            log.warn("Accounts of integrations are not checked until the broker is back");
        }
    }
}
