package auteur.infra.eventstore.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import auteur.command.JobId;
import auteur.command.film.job.JobEvent.JobCancelled;
import auteur.infra.family.Families;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Old revisions are read by steps, each from one revision to the next.
class UpcastersTest {

    private static final UUID JOB = UUID.randomUUID();

    private final Upcasters upcasters = new Upcasters(List.of(
            new Upcaster("JobCancelled", 2, event -> event.set("jobId", event.remove("job"))),
            new Upcaster("JobCancelled", 1, event -> event.set("job", event.remove("film")))));

    private final EventCodec codec = new EventCodec(Families.TYPES, upcasters);

    @Test
    void readsEveryRevision() {
        var expected = new JobCancelled(new JobId(JOB));

        assertThat(codec.decode("JobCancelled", 1, "{\"film\": \"%s\"}".formatted(JOB))).isEqualTo(expected);
        assertThat(codec.decode("JobCancelled", 2, "{\"job\": \"%s\"}".formatted(JOB))).isEqualTo(expected);
        assertThat(codec.decode("JobCancelled", 3, "{\"jobId\": \"%s\"}".formatted(JOB))).isEqualTo(expected);
    }

    @Test
    void writesTheNewestRevision() {
        assertThat(codec.revisionOf("JobCancelled")).isEqualTo(3);
        assertThat(codec.revisionOf("JobStarted")).isEqualTo(1);
    }

    @Test
    void refusesARevisionFromTheFuture() {
        assertThatIllegalStateException()
                .isThrownBy(() -> codec.decode("JobCancelled", 4, "{}"))
                .withMessage("Revision 4 of JobCancelled is unknown, the newest is 3");
    }
}
