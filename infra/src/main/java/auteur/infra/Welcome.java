package auteur.infra;

import auteur.infra.account.AccountSetup;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says where to go when everything runs.
@Component
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final AccountSetup accounts;
    private final DataDirectory data;

    Welcome(AccountSetup accounts, DataDirectory data) {
        this.accounts = accounts;
        this.data = data;
    }

    @EventListener
    void greet(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext context)
                || context.getWebServer() == null) {
            return;
        }
        var demo = accounts.demoAccounts();
        LOG.info(
                """


                  Auteur is ready      http://localhost:{}
                  The API              http://localhost:{}/docs
                  Data                 {}
                  Demo accounts        {}
                """,
                context.getWebServer().getPort(),
                context.getWebServer().getPort(),
                data.folder("").toAbsolutePath(),
                demo.isEmpty() ? "none" : String.join(", ", demo) + " (the password is the name)");
    }
}
