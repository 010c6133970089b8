package auteur.infra.taste;

import auteur.command.UserId;
import auteur.command.taste.ProfileEvent;
import auteur.command.taste.ProfileSnapshot;
import auteur.command.taste.Taste;
import auteur.command.taste.Tastes;
import auteur.infra.eventstore.read.LogReader;
import auteur.infra.eventstore.read.LogReader.Snapshot;

/// Tastes, folded from the log.
final class LoggedTastes implements Tastes {

    private final LogReader log;

    LoggedTastes(LogReader log) {
        this.log = log;
    }

    @Override
    public Taste of(UserId user) {
        var stream = ProfileEvent.streamOf(user);
        var snapshot = log.snapshot(stream, ProfileSnapshot.class);
        var taste = snapshot.map(Snapshot::state).map(ProfileSnapshot::taste).orElse(Taste.UNKNOWN);
        var next = snapshot.map(Snapshot::version).map(version -> version + 1).orElse(0L);
        for (var recorded : log.of(stream, next)) {
            taste = taste.after(recorded.event());
        }
        return taste;
    }
}
