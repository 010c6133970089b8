package auteur.infra.learning;

import auteur.api.account.Accounts;
import auteur.command.UserId;
import auteur.infra.account.AccountSetup;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Fills a demo studio in the background when it is asked to, and no other studio.
@Component
class SyntheticDemo {

    private static final Logger LOG = LoggerFactory.getLogger(SyntheticDemo.class);

    private final SyntheticProperties properties;
    private final SyntheticStudio studio;
    private final AccountSetup setup;
    private final Accounts accounts;

    SyntheticDemo(SyntheticProperties properties, SyntheticStudio studio, AccountSetup setup, Accounts accounts) {
        this.properties = properties;
        this.studio = studio;
        this.setup = setup;
        this.accounts = accounts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var users = users();
        if (users.isEmpty()) {
            return;
        }
        if (setup.demoAccounts().isEmpty()) {
            LOG.warn("Synthetic creators are for the embedded database on loopback only, so none are made here");
            return;
        }
        Thread.ofPlatform().daemon().name("synthetic-studio").start(() -> fill(users));
    }

    private void fill(List<UserId> users) {
        LOG.info("{} synthetic creators begin to choose, {} times each", users.size(), properties.choices());
        studio.fill(users, properties.choices(), properties.seed(), Clock.systemUTC().instant());
        LOG.info("The synthetic creators have chosen");
    }

    private List<UserId> users() {
        var users = new ArrayList<UserId>();
        for (var number = 0; number < properties.creators(); number++) {
            users.add(SyntheticStudio.creator(properties.seed(), number));
        }
        properties.accounts().forEach(name -> accounts.named(name).ifPresent(account -> users.add(account.id())));
        return users;
    }
}
