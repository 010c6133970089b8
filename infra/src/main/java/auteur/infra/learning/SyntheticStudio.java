package auteur.infra.learning;

import auteur.command.JobId;
import auteur.command.Metadata;
import auteur.command.UserId;
import auteur.command.direction.Directors;
import auteur.command.taste.ProfileCommand.LearnChoice;
import auteur.command.taste.ProfileId;
import auteur.command.taste.Tastes;
import auteur.query.learning.synthetic.SyntheticCreator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/// Fills the studio with the choices of creators that do not exist: through commands and events like any other, spread over the last half
/// year. Choices that were made before are not made again.
@Component
class SyntheticStudio {

    private static final int DAYS = 180;
    private static final int LATEST_START = 140;

    private final CommandGateway commands;
    private final Tastes tastes;
    private final Directors directors;

    SyntheticStudio(CommandGateway commands, Tastes tastes, Directors directors) {
        this.commands = commands;
        this.tastes = tastes;
        this.directors = directors;
    }

    /// A creator of this seed.
    static UserId creator(long seed, int number) {
        return new UserId(named(String.format(Locale.ROOT, "creator/%d/%d", seed, number)));
    }

    /// @param users who make the choices
    /// @param until the last of them
    void fill(List<UserId> users, int choices, long seed, Instant until) {
        var sittings = IntStream.range(0, users.size())
                .mapToObj(number -> sittings(users.get(number), choices, seed + number, until))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Sitting::at))
                .toList();
        BackdatedClock.install();
        sittings.forEach(this::hold);
    }

    private record Sitting(UserId user, JobId job, SyntheticCreator creator, Instant at) {}

    private List<Sitting> sittings(UserId user, int choices, long seed, Instant until) {
        var creator = new SyntheticCreator(seed, directors.all());
        var start = new SplittableRandom(seed).nextInt(LATEST_START);
        var step = Duration.ofDays(DAYS - start).dividedBy(choices);
        var sittings = new ArrayList<Sitting>();
        for (var number = 0; number < choices; number++) {
            var job = new JobId(named(String.format(Locale.ROOT, "choice/%s/%d/%d", user, seed, number)));
            sittings.add(new Sitting(user, job, creator, until.minus(step.multipliedBy(choices - 1L - number))));
        }
        return sittings;
    }

    private void hold(Sitting sitting) {
        var casting = sitting.creator().next(tastes.of(sitting.user()));
        var learn = new LearnChoice(
                new ProfileId(sitting.user()), sitting.job(), casting.pitches(), casting.chosen());
        var message = new GenericCommandMessage<>(learn, MetaData.with(Metadata.BY, Metadata.CREW));
        BackdatedClock.at(sitting.at(), () -> commands.sendAndWait(message));
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(("synthetic/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
