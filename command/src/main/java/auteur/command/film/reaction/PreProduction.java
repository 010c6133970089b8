package auteur.command.film.reaction;

import auteur.command.direction.Directors;
import auteur.command.film.crew.PictureAnalyst;
import auteur.command.film.crew.PitchArtist;
import auteur.command.film.crew.Storyboarder;
import auteur.command.film.job.JobCommand.PresentPitches;
import auteur.command.film.job.JobCommand.PresentStoryboard;
import auteur.command.film.job.Production;
import auteur.command.film.pitching.Pitches;
import auteur.command.taste.ProfileCommand.LearnChoice;
import auteur.command.taste.ProfileId;
import auteur.command.taste.Tastes;
import org.springframework.stereotype.Component;

/// What is done before the first still is drawn: looking, pitching, learning from the choice, drafting.
@Component
class PreProduction {

    private final PictureAnalyst analyst;
    private final PitchArtist pitchArtist;
    private final Storyboarder storyboarder;
    private final Directors directors;
    private final Tastes tastes;
    private final Results results;

    PreProduction(
            PictureAnalyst analyst,
            PitchArtist pitchArtist,
            Storyboarder storyboarder,
            Directors directors,
            Tastes tastes,
            Results results) {
        this.analyst = analyst;
        this.pitchArtist = pitchArtist;
        this.storyboarder = storyboarder;
        this.directors = directors;
        this.tastes = tastes;
        this.results = results;
    }

    void pitch(Production production) {
        if (production.casting().pitches().isEmpty()) {
            var reading = analyst.read(production.jobId(), production.source());
            var taste = tastes.of(production.owner());
            var pitches = Pitches.of(production.brief(), reading.analysis(), directors.all(), taste);
            results.bring(new PresentPitches(production.jobId(), reading, pitches));
        }
    }

    /// They are looked at first, so nothing waits for them to be drawn.
    void illustrate(Production production) {
        pitchArtist.prepare(production);
    }

    void learn(Production production) {
        var casting = production.casting();
        casting.director()
                .ifPresent(chosen -> results.bring(new LearnChoice(
                        new ProfileId(production.owner()), production.jobId(), casting.pitches(), chosen)));
    }

    void draft(Production production) {
        if (production.storyboard().isEmpty()) {
            var scenes = storyboarder.draft(production, directors.get(production.directorId()));
            results.bring(new PresentStoryboard(production.jobId(), scenes));
        }
    }
}
