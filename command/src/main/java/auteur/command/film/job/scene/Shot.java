package auteur.command.film.job.scene;

import auteur.command.direction.CameraMove;
import auteur.command.direction.Transition;
import org.jspecify.annotations.Nullable;

/// What a scene shows and tells.
///
/// @param description 1 to [#LONGEST_DESCRIPTION] characters
/// @param prompt what a renderer is told, up to [#LONGEST_PROMPT] characters
/// @param durationMillis [#SHORTEST] to [#LONGEST] milliseconds
/// @param narration what is said, up to [#LONGEST_NARRATION] characters, empty for silence
/// @param transition into the next scene
public record Shot(
        String description,
        String prompt,
        CameraMove camera,
        int durationMillis,
        String narration,
        Transition transition) {

    public static final int LONGEST_DESCRIPTION = 500;
    public static final int LONGEST_PROMPT = 2000;
    public static final int LONGEST_NARRATION = 500;
    public static final int SHORTEST = 1000;
    public static final int LONGEST = 15000;

    /// The same shot but for what is to change.
    public Shot with(Changes changes) {
        return new Shot(
                or(changes.description, description),
                or(changes.prompt, prompt),
                or(changes.camera, camera),
                or(changes.durationMillis, durationMillis),
                or(changes.narration, narration),
                or(changes.transition, transition));
    }

    public Shot withPrompt(String newPrompt) {
        return new Shot(description, newPrompt, camera, durationMillis, narration, transition);
    }

    private static <T> T or(@Nullable T changed, T current) {
        return changed == null ? current : changed;
    }

    /// The parts of a shot to change; null leaves a part as it is.
    public record Changes(
            @Nullable String description,
            @Nullable String prompt,
            @Nullable CameraMove camera,
            @Nullable Integer durationMillis,
            @Nullable String narration,
            @Nullable Transition transition) {}
}
