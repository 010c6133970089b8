package auteur.api.film.job;

import auteur.api.problem.Problem;
import auteur.api.problem.RefusalWords;
import auteur.command.film.job.Brief;
import auteur.command.film.job.JobRejection;
import auteur.command.film.job.scene.Shot;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// What refusals of jobs are called outside.
@Component
class JobRefusals implements RefusalWords<JobRejection> {

    @Override
    public Class<JobRejection> type() {
        return JobRejection.class;
    }

    @Override
    public Problem of(JobRejection rejection) {
        return switch (rejection.reason()) {
            case JOB_DELETED -> Problem.notFound();
            case STALE_VERSION ->
                problem(rejection, HttpStatus.PRECONDITION_FAILED, "The job has changed since you last saw it.");
            case ALREADY_STARTED -> problem(rejection, HttpStatus.CONFLICT, "This job was started before.");
            case WRONG_STAGE ->
                problem(
                        rejection,
                        HttpStatus.CONFLICT,
                        "This cannot be done while the job is %s.".formatted(nameOf(rejection)));
            case UNKNOWN_DIRECTOR ->
                problem(rejection, HttpStatus.UNPROCESSABLE_CONTENT, "This director has not pitched for the job.");
            case UNKNOWN_SCENE -> problem(rejection, HttpStatus.NOT_FOUND, "The storyboard has no such scene.");
            case UNKNOWN_TAKE -> problem(rejection, HttpStatus.NOT_FOUND, "The scene has no still of this take.");
            case UNKNOWN_CUT -> problem(rejection, HttpStatus.NOT_FOUND, "No film was made of this cut.");
            case UNKNOWN_VERSION ->
                problem(
                        rejection,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "The job had no storyboard at this version.");
            case EMPTY_DESCRIPTION ->
                problem(rejection, HttpStatus.UNPROCESSABLE_CONTENT, "A scene needs a description.");
            case DURATION_OUT_OF_RANGE ->
                problem(
                        rejection,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        String.format(Locale.ROOT, "A scene lasts from %d to %d milliseconds.", Shot.SHORTEST,
                                Shot.LONGEST));
            case TOO_MANY_SCENES ->
                problem(
                        rejection,
                        HttpStatus.CONFLICT,
                        String.format(Locale.ROOT, "A storyboard has at most %d scenes.", Brief.MOST_SCENES));
            case ORDER_NOT_A_PERMUTATION ->
                problem(
                        rejection,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "The order names every scene of the storyboard exactly once.");
            case EMPTY_STORYBOARD ->
                problem(rejection, HttpStatus.CONFLICT, "A storyboard without scenes cannot be approved.");
        };
    }

    private static Problem problem(JobRejection rejection, HttpStatus status, String detail) {
        var reason = rejection.reason().name().toLowerCase(Locale.ROOT);
        return Problem.of(status, reason, detail, Map.of("stage", rejection.stage().name()));
    }

    private static String nameOf(JobRejection rejection) {
        return rejection.stage().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
