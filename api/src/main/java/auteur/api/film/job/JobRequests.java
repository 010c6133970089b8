package auteur.api.film.job;

import auteur.api.text.PlainText;
import auteur.command.direction.CameraMove;
import auteur.command.direction.Transition;
import auteur.command.film.job.Brief;
import auteur.command.film.job.JobCommand.NameCut;
import auteur.command.film.job.scene.SceneId;
import auteur.command.film.job.scene.Shot;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What clients send about jobs. Only their form is checked here; what they mean is decided by the job.
final class JobRequests {

    /// The duration of an added scene when none is given, in milliseconds.
    private static final int USUAL_DURATION = 4000;

    private JobRequests() {}

    record BriefRequest(
            @NotNull(message = "is missing") @PlainText(max = Brief.LONGEST_TITLE) String title,
            @NotNull(message = "is missing") @PlainText(max = Brief.LONGEST_PROMPT, lines = true) String prompt,
            @Nullable @Size(max = 35, message = "is longer than 35 characters") @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", message = "is not a language tag such as en or de-CH") String language,
            @Nullable @Min(value = 1, message = "is less than 1") @Max(value = Brief.MOST_SCENES, message = "is more than 20") Integer sceneCount,
            @Nullable @Size(max = Brief.MOST_REFERENCES, message = "has more than 10 entries") List<@NotNull(message = "is null") UUID> referenceAssets) {

        private static final int USUAL_COUNT = 6;

        Brief brief() {
            return new Brief(
                    title.strip(),
                    prompt.strip(),
                    Objects.requireNonNullElse(language, "en"),
                    Objects.requireNonNullElse(sceneCount, USUAL_COUNT),
                    Objects.requireNonNullElse(referenceAssets, List.of()));
        }
    }

    record DirectorRequest(
            @NotNull(message = "is missing") @PlainText(max = 50) String directorId) {}

    record AddSceneRequest(
            @NotNull(message = "is missing") @PlainText(max = Shot.LONGEST_DESCRIPTION) String description,
            @Nullable @PlainText(max = Shot.LONGEST_PROMPT, required = false, lines = true) String prompt,
            @Nullable CameraMove camera,
            @JsonProperty("duration_ms") @Nullable Integer durationMillis,
            @Nullable @PlainText(max = Shot.LONGEST_NARRATION, required = false, lines = true) String narration,
            @Nullable Transition transition,
            @Nullable UUID after) {

        Shot shot() {
            return new Shot(
                    description.strip(),
                    Objects.requireNonNullElse(prompt, description).strip(),
                    Objects.requireNonNullElse(camera, CameraMove.STATIC),
                    Objects.requireNonNullElse(durationMillis, USUAL_DURATION),
                    Objects.requireNonNullElse(narration, "").strip(),
                    Objects.requireNonNullElse(transition, Transition.CUT));
        }
    }

    record EditSceneRequest(
            @Nullable @PlainText(max = Shot.LONGEST_DESCRIPTION) String description,
            @Nullable @PlainText(max = Shot.LONGEST_PROMPT, required = false, lines = true) String prompt,
            @Nullable CameraMove camera,
            @JsonProperty("duration_ms") @Nullable Integer durationMillis,
            @Nullable @PlainText(max = Shot.LONGEST_NARRATION, required = false, lines = true) String narration,
            @Nullable Transition transition) {

        Shot.Changes changes() {
            return new Shot.Changes(
                    stripped(description), stripped(prompt), camera, durationMillis, stripped(narration), transition);
        }

        private static @Nullable String stripped(@Nullable String text) {
            return text == null ? null : text.strip();
        }
    }

    private static List<SceneId> scenesOf(List<UUID> ids) {
        return ids.stream().map(SceneId::new).toList();
    }

    record OrderRequest(
            @NotNull(message = "is missing") @Size(max = Brief.MOST_SCENES, message = "has more than 20 entries") List<@NotNull(message = "is null") UUID> sceneIds) {

        List<SceneId> scenes() {
            return scenesOf(sceneIds);
        }
    }

    record SelectionRequest(
            @NotNull(message = "is missing") @Size(min = 1, max = Brief.MOST_SCENES, message = "has not 1 to 20 entries") List<@NotNull(message = "is null") UUID> sceneIds) {

        List<SceneId> scenes() {
            return scenesOf(sceneIds);
        }
    }

    record LockSelectionRequest(
            @NotNull(message = "is missing") @Size(min = 1, max = Brief.MOST_SCENES, message = "has not 1 to 20 entries") List<@NotNull(message = "is null") UUID> sceneIds,
            @NotNull(message = "is missing") Boolean locked) {

        List<SceneId> scenes() {
            return scenesOf(sceneIds);
        }
    }

    record RegenerateRequest(
            @Nullable @PlainText(max = Shot.LONGEST_PROMPT, lines = true) String prompt) {

        Optional<String> newPrompt() {
            return Optional.ofNullable(prompt).map(String::strip);
        }
    }

    record TakeRequest(@NotNull(message = "is missing") Integer take) {}

    record UndoRequest(@NotNull(message = "is missing") Long toVersion) {}

    record ReopenRequest(@Nullable Integer fromCut) {}

    /// A name of no characters takes the name away.
    record CutRequest(
            @NotNull(message = "is missing") @PlainText(max = NameCut.LONGEST_NAME, required = false) String name) {}

    record LockRequest(@NotNull(message = "is missing") Boolean locked) {}
}
