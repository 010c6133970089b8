package auteur.api.problem;

import auteur.command.job.Brief;
import auteur.command.job.JobRejection;
import auteur.command.job.Shot;
import auteur.command.operations.OperationCommand;
import auteur.command.operations.OperationRejection;
import auteur.command.profile.ProfileCommand;
import auteur.command.profile.ProfileRejection;
import auteur.command.studio.PictureIntake;
import auteur.command.studio.PictureIntake.RefusedPicture;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;

/// What refusals of the domain are called outside.
final class Rejections {

    private Rejections() {}

    static Problem of(JobRejection rejection) {
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

    static Problem of(OperationRejection rejection) {
        var words = switch (rejection.reason()) {
            case TARGET_NOT_VALID -> "is not something that can be named";
            case REASON_NOT_VALID ->
                String.format(Locale.ROOT, "is not a plain text of 1 to %d characters",
                        OperationCommand.LONGEST_REASON);
            case ARGUMENT_NOT_VALID -> "has a value that makes no sense";
            case ARGUMENT_MISSING -> "is missing";
            case ARGUMENT_UNKNOWN -> "name something that is not known here";
            case TOO_MANY_ARGUMENTS -> "are too many";
            case REQUESTED_DIFFERENTLY -> "was used for another request";
        };
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                rejection.reason().name().toLowerCase(Locale.ROOT),
                "%s %s.".formatted(rejection.field(), words),
                Map.of("errors", List.of(new Problem.FieldError(rejection.field(), words))));
    }

    static Problem of(ProfileRejection rejection) {
        return switch (rejection.reason()) {
            case UNKNOWN_CHOICE ->
                Problem.of(HttpStatus.NOT_FOUND, "not_found", "Nothing was ever learned from this job.");
            case WEIGHT_OUT_OF_RANGE ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "weight_out_of_range",
                        String.format(Locale.ROOT, "A weight is pinned from -%1$.0f to %1$.0f.",
                                ProfileCommand.HEAVIEST_PIN));
        };
    }

    static Problem of(RefusedPicture refused) {
        return switch (refused.reason()) {
            case EMPTY -> picture(HttpStatus.BAD_REQUEST, "empty_picture", "The picture is an empty file.");
            case NOT_A_PICTURE ->
                picture(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "not_a_picture",
                        "The file is not a JPEG, PNG or WebP picture.");
            case FILE_TOO_LARGE ->
                picture(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "picture_too_large",
                        String.format(Locale.ROOT, "The picture is larger than %d MB.",
                                PictureIntake.LARGEST_FILE / 1024 / 1024));
            case TOO_MANY_PIXELS ->
                picture(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "too_many_pixels",
                        String.format(Locale.ROOT, "The picture has more than %d million pixels.",
                                PictureIntake.MOST_PIXELS / 1_000_000));
            case TOO_SMALL ->
                picture(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "picture_too_small",
                        String.format(Locale.ROOT, "The picture is less than %d pixels wide or high.",
                                PictureIntake.SHORTEST_SIDE));
            case TOO_LONG ->
                picture(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "picture_too_long",
                        String.format(Locale.ROOT,
                                "One side of the picture is more than %d times as long as the other.",
                                PictureIntake.LONGEST_SHAPE));
            case UNREADABLE ->
                picture(HttpStatus.UNPROCESSABLE_CONTENT, "unreadable_picture", "The picture is damaged.");
        };
    }

    private static Problem picture(HttpStatus status, String reason, String detail) {
        return Problem.of(
                status, reason, detail, Map.of("errors", List.of(new Problem.FieldError("image", detail))));
    }

    private static Problem problem(JobRejection rejection, HttpStatus status, String detail) {
        var reason = rejection.reason().name().toLowerCase(Locale.ROOT);
        return Problem.of(status, reason, detail, Map.of("stage", rejection.stage().name()));
    }

    private static String nameOf(JobRejection rejection) {
        return rejection.stage().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
