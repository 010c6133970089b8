package auteur.query.taste;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.direction.DirectorId;
import auteur.command.direction.Trait;
import auteur.command.direction.Traits;
import auteur.command.taste.ProfileEvent.ChoiceLearned;
import auteur.query.Story;
import auteur.query.ViewJson;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CreativeProfileTest {

    @Test
    void sumsUpWhatWasLearned() {
        var profile = CreativeProfile.EMPTY
                .after(learned("mira-vale", 0.5))
                .after(learned("otto-brandt", -0.125))
                .after(learned("mira-vale", 0.25));
        assertThat(profile)
                .isEqualTo(new CreativeProfile(
                        warmth(0.625), 3, new TreeMap<>(Map.of("mira-vale", 2, "otto-brandt", 1)), warmth(0.25)));
    }

    @Test
    void survivesBeingStored() {
        var profile = CreativeProfile.EMPTY.after(learned("mira-vale", 0.1)).after(learned("mira-vale", 0.2));
        assertThat(ViewJson.read(ViewJson.write(profile), CreativeProfile.class)).isEqualTo(profile);
    }

    private static ChoiceLearned learned(String director, double warmth) {
        return new ChoiceLearned(
                Story.OWNER, Story.JOB, List.of(), new DirectorId(director), 0.5, warmth(warmth));
    }

    private static Traits warmth(double weight) {
        return new Traits(Map.of(Trait.WARMTH, weight));
    }
}
