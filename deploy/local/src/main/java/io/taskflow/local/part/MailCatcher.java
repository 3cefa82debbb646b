package io.taskflow.local.part;

import io.taskflow.local.Progress;
import io.taskflow.local.download.Downloads;
import io.taskflow.local.http.JsonApi;
import io.taskflow.local.process.Launch;
import io.taskflow.local.site.Port;
import io.taskflow.local.site.Site;
import java.util.List;
import java.util.Map;

/** Takes every e-mail of the stack and shows it on a page; nothing ever leaves the machine. */
public final class MailCatcher implements Part {

    private final Site site;

    /** The mail catcher of a stack. */
    public MailCatcher(Site site) {
        this.site = site;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.MAIL_PAGE, Port.SMTP);
    }

    @Override
    public void prepare(Progress progress) {
        Downloads.requireProgram("node", Downloads.NODE);
        site.downloads().maildev();
    }

    @Override
    public Launch launch() {
        List<String> command = List.of(
                "node",
                "--max-old-space-size=96",
                site.downloads()
                        .maildev()
                        .resolve("node_modules/maildev/bin/maildev")
                        .toString(),
                "--smtp",
                Integer.toString(site.port(Port.SMTP)),
                "--web",
                Integer.toString(site.port(Port.MAIL_PAGE)),
                "--ip",
                Site.LOOPBACK,
                "--web-ip",
                Site.LOOPBACK,
                "--mail-directory",
                site.data(name()).toString(),
                "--silent");
        return new Launch(command, Map.of(), List.of("MAILDEV_", "NODE_OPTIONS"), site.data(name()));
    }

    @Override
    public boolean ready() {
        return page().answers("/email");
    }

    /** The catcher's own interface: {@code GET /email} lists what came in. */
    public JsonApi page() {
        return JsonApi.at("http://" + Site.LOOPBACK + ":" + site.port(Port.MAIL_PAGE));
    }
}
