package auteur.infra.eventstore.form;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.JobId;
import auteur.command.Metadata;
import auteur.command.film.job.JobEvent.JobCancelled;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

class RecordedEventsTest {

    @Test
    void readsAStateThatNoFamilyOfThisProgramHas() {
        var event = new GenericDomainEventMessage<>(
                "JobCancelled", "some-stream", 3, new JobCancelled(new JobId(new UUID(1, 2))),
                MetaData.with(Metadata.STATE, "ON_HOLD"));

        var recorded = RecordedEvents.of(
                new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(7), event));

        assertThat(recorded.state()).contains("ON_HOLD");
        assertThat(recorded.type()).isEqualTo("JobCancelled");
    }
}
