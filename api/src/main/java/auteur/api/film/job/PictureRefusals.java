package auteur.api.film.job;

import auteur.api.problem.Problem;
import auteur.api.problem.RefusalWords;
import auteur.command.film.crew.PictureIntake;
import auteur.command.film.crew.PictureIntake.RefusedPicture;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// What pictures that are not taken are called outside.
@Component
class PictureRefusals implements RefusalWords<RefusedPicture> {

    @Override
    public Class<RefusedPicture> type() {
        return RefusedPicture.class;
    }

    @Override
    public Problem of(RefusedPicture refused) {
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
}
