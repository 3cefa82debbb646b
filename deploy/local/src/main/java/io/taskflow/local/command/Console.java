package io.taskflow.local.command;

import io.taskflow.local.Progress;
import io.taskflow.local.stack.Addresses;
import io.taskflow.local.stack.DemoLogins;
import io.taskflow.local.stack.LocalStack;
import io.taskflow.local.stack.OperatorLogin;
import java.io.PrintStream;

/** What people read in their terminal. */
public final class Console implements Progress {

    private final PrintStream out;

    /** Writes there. */
    public Console(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void say(String part, String what) {
        line("  %-21s %s".formatted(part, what));
    }

    /** Says something that is nobody's progress. */
    public synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    /** Where everything is, and who may log in. */
    void welcome(LocalStack stack) {
        Addresses addresses = stack.addresses();
        line("");
        line("  TaskFlow              %s".formatted(addresses.gateway()));
        line("  API documentation     %s/docs".formatted(addresses.gateway()));
        line("  Bus documentation     %s/asyncapi".formatted(addresses.gateway()));
        line("  E-mails               %s".formatted(addresses.mail()));
        line("  Keycloak              %s".formatted(addresses.keycloak()));
        line("  RabbitMQ              %s".formatted(addresses.rabbitManagement()));
        line("");
        for (DemoLogins.Login login : DemoLogins.ALL) {
            line("  login                 %-8s %s  (%s)"
                    .formatted(login.username(), login.password(), String.join(", ", login.roles())));
        }
        for (OperatorLogin login : OperatorLogin.ALL) {
            line("  login at %-12s %s, password: %s"
                    .formatted(login.page(), login.username(), login.howToSeeThePassword(stack.site())));
        }
        line("");
    }
}
