package auteur.infra.eventstore.read;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.JobId;
import auteur.command.Metadata;
import auteur.command.UserId;
import auteur.command.asset.AssetId;
import auteur.command.asset.AssetType;
import auteur.command.asset.Media;
import auteur.command.film.job.Brief;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.JobStarted;
import auteur.command.taste.ProfileEvent;
import auteur.command.taste.ProfileEvent.ProfileErased;
import auteur.infra.eventstore.LogDatabase;
import auteur.infra.eventstore.LogNode;
import auteur.query.Recorded;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

/// Whose a stream is stands beside its events, or within the first of them in logs of old.
class OwnedStreamsIT {

    private static final UserId OWNER = new UserId(new UUID(1, 1));
    private static final UserId OTHER = new UserId(new UUID(1, 2));
    private static final Media PICTURE = new Media(
            new AssetId(new UUID(2, 1)), AssetType.REFERENCE_IMAGE, "image/jpeg", 1, 1, 1, 0);

    @Test
    void areFoundInNewLogsAndInOldOnes() throws IOException {
        var old = new JobId(new UUID(3, 1));
        var job = new JobId(new UUID(3, 2));
        var others = new JobId(new UUID(3, 3));
        try (var database = new LogDatabase(5); var node = new LogNode(database.pool())) {
            node.append(started(old, OWNER, MetaData.emptyInstance()));
            node.append(started(others, OTHER, beside(OTHER)));
            node.append(started(job, OWNER, beside(OWNER)));
            node.append(new GenericDomainEventMessage<>(
                    "profile", ProfileEvent.streamOf(OWNER).toString(), 0, new ProfileErased(OWNER), beside(OWNER)));

            assertThat(node.log().page(JobEvent.FAMILY, OWNER, 0, 10, 10))
                    .extracting(Recorded::stream)
                    .isEqualTo(List.of(old.toString(), job.toString()));
            assertThat(node.extracts().keysOfUser(OWNER.value()))
                    .containsExactlyInAnyOrder(OWNER.value(), old.value(), job.value());
        }
    }

    private static DomainEventMessage<?> started(JobId job, UserId owner, MetaData beside) {
        var event = new JobStarted(job, owner, new Brief("a", "b", "en", 1, List.of()), PICTURE);
        return new GenericDomainEventMessage<>("job", job.toString(), 0, event, beside);
    }

    private static MetaData beside(UserId owner) {
        return MetaData.with(Metadata.OWNER, owner.toString());
    }
}
