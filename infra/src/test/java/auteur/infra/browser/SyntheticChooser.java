package auteur.infra.browser;

import auteur.command.JobId;
import auteur.command.direction.Directors;
import auteur.command.taste.ProfileCommand.LearnChoice;
import auteur.command.taste.ProfileId;
import auteur.command.taste.Tastes;
import auteur.query.learning.synthetic.SyntheticCreator;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;

/// Chooses directors as a creator would, without films.
final class SyntheticChooser {

    private final CommandGateway commands;
    private final Tastes tastes;
    private final Directors directors;

    SyntheticChooser(CommandGateway commands, Tastes tastes, Directors directors) {
        this.commands = commands;
        this.tastes = tastes;
        this.directors = directors;
    }

    void choose(int times, ProfileId profile) {
        var creator = new SyntheticCreator(3, directors.all());
        for (var choice = 0; choice < times; choice++) {
            var casting = creator.next(tastes.of(profile.userId()));
            commands.sendAndWait(
                    new LearnChoice(profile, new JobId(UUID.randomUUID()), casting.pitches(), casting.chosen()));
        }
    }
}
