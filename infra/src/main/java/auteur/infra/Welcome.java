package auteur.infra;

import auteur.api.account.Setup;
import auteur.infra.account.AccountSetup;
import auteur.infra.machine.DataDirectory;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says where to go when everything runs.
@Component
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final AccountSetup accounts;
    private final Setup setup;
    private final ServerProperties server;
    private final DataDirectory data;

    Welcome(AccountSetup accounts, Setup setup, ServerProperties server, DataDirectory data) {
        this.accounts = accounts;
        this.setup = setup;
        this.server = server;
        this.data = data;
    }

    @EventListener
    void greet(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext context)
                || context.getWebServer() == null) {
            return;
        }
        var demo = accounts.demoAccounts();
        var address = String.format(Locale.ROOT, "http://%s:%d", host(), context.getWebServer().getPort());
        LOG.info(
                """


                  Auteur is ready      {}
                  The API              {}/docs
                  Data                 {}
                  Demo accounts        {}
                """,
                address,
                address,
                data.folder("").toAbsolutePath(),
                demo.isEmpty() ? "none" : String.join(", ", demo) + " (the password is the name)");
        setup.code().ifPresent(code -> LOG.info(
                """


                  Nobody can log in yet. Make the first account at {}/setup.html
                  Set-up code          {}
                """, address, code));
    }

    private String host() {
        return Optional.ofNullable(server.getAddress())
                .filter(address -> !address.isAnyLocalAddress() && !address.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .map(address -> address.contains(":") ? "[%s]".formatted(address) : address)
                .orElse("localhost");
    }
}
