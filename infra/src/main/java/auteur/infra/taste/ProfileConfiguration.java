package auteur.infra.taste;

import auteur.command.taste.ProfileEvent;
import auteur.command.taste.ProfileSnapshot;
import auteur.infra.eventstore.form.SnapshotForm;
import auteur.infra.eventstore.read.LogReader;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {

    static final SnapshotForm SNAPSHOTS = new SnapshotForm(
            ProfileEvent.FAMILY, ProfileSnapshot.class, "ProfileSnapshot/2");

    private static final int EVENTS_PER_SNAPSHOT = 50;

    @Bean
    SnapshotForm profileSnapshotForm() {
        return SNAPSHOTS;
    }

    @Bean
    EventCountSnapshotTriggerDefinition profileSnapshotTrigger(EventStore store) {
        return new EventCountSnapshotTriggerDefinition(ProfileSnapshots.of(store), EVENTS_PER_SNAPSHOT);
    }

    @Bean
    LoggedTastes loggedTastes(LogReader log) {
        return new LoggedTastes(log);
    }
}
