package auteur.api.live.socket;

import auteur.api.account.Accounts;
import auteur.api.account.Caller;
import auteur.api.account.Role;
import auteur.command.UserId;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks after all open sockets, each second: whether their listeners may still listen, and whether they are still there.
@Component
class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final LiveSockets sockets;
    private final Accounts accounts;
    private final LiveProperties limits;
    private final Clock clock = Clock.systemUTC();

    Watch(LiveSockets sockets, Accounts accounts, LiveProperties limits) {
        this.sockets = sockets;
        this.accounts = accounts;
        this.limits = limits;
    }

    @Scheduled(fixedRateString = "PT1S")
    void lookAfterLogins() {
        var now = clock.instant();
        var nanos = System.nanoTime();
        for (var socket : sockets.all()) {
            socket.listener().ending(now).ifPresent(socket::end);
            socket.tick(nanos, limits);
        }
    }

    /// Apart from the rest, for a database that does not answer is not to hold it up.
    @Scheduled(fixedDelayString = "PT1S")
    void lookAfterAccounts() {
        var users = sockets.all().stream()
                .map(LiveSocket::listener)
                .filter(Listener::hasAccount)
                .map(listener -> listener.caller().id())
                .collect(Collectors.toSet());
        if (users.isEmpty()) {
            return;
        }
        try {
            var roles = accounts.rolesOf(users);
            sockets.all().stream()
                    .filter(socket -> users.contains(socket.listener().caller().id()))
                    .forEach(socket -> check(socket, roles));
        } catch (RuntimeException e) {
            LOG.warn("The accounts of whoever listens cannot be read and are tried again: {}", e.getMessage());
        }
    }

    private void check(LiveSocket socket, Map<UserId, Set<Role>> roles) {
        var listener = socket.listener();
        var before = listener.caller();
        if (!listener.hasAccount() || before.roles().equals(roles.get(before.id()))) {
            return;
        }
        var now = new Caller(before.id(), before.username(), roles.getOrDefault(before.id(), Set.of()));
        socket.changeListener(listener.as(now));
        var mayHearAll = socket.subscriptions().values().stream()
                .allMatch(subscription -> subscription.mayBeHeardBy(now));
        if (!mayHearAll || now.roles().isEmpty()) {
            socket.end(Ending.NOT_PERMITTED);
        }
    }
}
