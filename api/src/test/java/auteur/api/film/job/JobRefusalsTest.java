package auteur.api.film.job;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.film.job.JobRejection;
import auteur.command.film.job.JobRejection.Reason;
import auteur.command.film.job.JobStage;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;

class JobRefusalsTest {

    private final JobRefusals words = new JobRefusals();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JOB_DELETED")
    void aReasonIsCalledAsItsConstantIs(Reason reason) throws ReflectiveOperationException {
        var problem = words.of(rejection(reason, JobStage.RENDERING)).getBody();

        assertThat(Objects.requireNonNull(problem.getProperties()))
                .isEqualTo(Map.of("reason", reason.name().toLowerCase(Locale.ROOT), "stage", "RENDERING"));
    }

    @Test
    void aDeletedJobIsNotFound() throws ReflectiveOperationException {
        var problem = words.of(rejection(Reason.JOB_DELETED, JobStage.DELETED));

        assertThat(problem.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(problem.getBody().getProperties()).isEqualTo(Map.of("reason", "not_found"));
    }

    /// Only deciders refuse.
    private static JobRejection rejection(Reason reason, JobStage stage) throws ReflectiveOperationException {
        var refusing = JobRejection.class.getDeclaredConstructor(Reason.class, JobStage.class);
        refusing.setAccessible(true);
        return refusing.newInstance(reason, stage);
    }
}
