package auteur.command.film.job;

import java.util.List;
import java.util.UUID;

/// What the creator asks for.
///
/// @param title 1 to [#LONGEST_TITLE] characters
/// @param prompt what the film tells, 1 to [#LONGEST_PROMPT] characters
/// @param language BCP 47 tag of the prompt and of the narration
/// @param sceneCount 1 to [#MOST_SCENES]
/// @param referenceAssets the creator's own assets of earlier jobs that this film refers to
public record Brief(String title, String prompt, String language, int sceneCount, List<UUID> referenceAssets) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_PROMPT = 4000;
    public static final int MOST_SCENES = 20;
    public static final int MOST_REFERENCES = 10;

    public Brief {
        referenceAssets = List.copyOf(referenceAssets);
    }
}
