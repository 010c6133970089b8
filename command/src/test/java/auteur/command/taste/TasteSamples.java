package auteur.command.taste;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.direction.DirectorId;
import auteur.command.direction.Pitch;
import auteur.command.direction.Trait;
import auteur.command.direction.Traits;
import auteur.command.taste.ProfileCommand.LearnChoice;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A creator who is offered the same four directors again and again.
final class TasteSamples {

    static final UserId USER = new UserId(new UUID(0, 1));
    static final ProfileId PROFILE = new ProfileId(USER);
    static final DirectorId WARM = new DirectorId("warm");
    static final DirectorId COOL = new DirectorId("cool");
    static final DirectorId QUICK = new DirectorId("quick");
    static final DirectorId SLOW = new DirectorId("slow");
    static final List<Pitch> PITCHES = List.of(
            pitch(WARM, 6, Map.of(Trait.WARMTH, 1.0, Trait.MOTION, 0.5)),
            pitch(COOL, 6.5, Map.of(Trait.WARMTH, -1.0)),
            pitch(QUICK, 5, Map.of(Trait.PACE, 1.0, Trait.REALISM, -0.5)),
            pitch(SLOW, 5.5, Map.of(Trait.PACE, -1.0, Trait.DENSITY, 0.25)));

    private TasteSamples() {}

    static JobId job(int number) {
        return new JobId(new UUID(1, number));
    }

    static LearnChoice choice(int job, DirectorId director) {
        return new LearnChoice(PROFILE, job(job), PITCHES, director);
    }

    static Pitch pitch(DirectorId director, double raw, Map<Trait, Double> traits) {
        return new Pitch(director, director.value(), "", "", new Traits(traits), raw, raw, 0, "");
    }
}
