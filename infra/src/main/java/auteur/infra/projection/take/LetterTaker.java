package auteur.infra.projection.take;

import auteur.infra.projection.letter.DeadLetters;
import auteur.infra.projection.letter.DeadLetters.Letter;
import auteur.infra.projection.letter.StillUndecodable;
import auteur.infra.projection.read.Extracts;
import auteur.infra.projection.read.Followed;
import auteur.infra.projection.segment.Claim;
import auteur.infra.projection.segment.Segments;
import auteur.infra.projection.trouble.Trouble;
import auteur.query.log.Undecodable;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/// Tries parked events of a segment again, each sequence in its order, until one of it fails once more.
public final class LetterTaker {

    private final Claim claim;
    private final Intake intake;
    private final Segments segments;
    private final DeadLetters letters;
    private final WaitingSequences waiting;
    private final Commits commits;

    LetterTaker(
            Claim claim,
            Intake intake,
            Segments segments,
            DeadLetters letters,
            WaitingSequences waiting,
            Commits commits) {
        this.claim = claim;
        this.intake = intake;
        this.segments = segments;
        this.letters = letters;
        this.waiting = waiting;
        this.commits = commits;
    }

    /// Tries the sequences that are due.
    public void takeDue(Extracts log) {
        waiting.forget();
        var due = letters.due(claim);
        while (due.isPresent()) {
            take(due.get(), log);
            due = letters.due(claim);
        }
        waiting.forget();
    }

    private void take(UUID sequence, Extracts log) {
        for (var letter : letters.of(claim.processor(), sequence, DeadLetters.MOST)) {
            try {
                commits.commit(() -> {
                    take(letter, log.at(letter.position()));
                    return segments.confirm(claim);
                });
            } catch (RuntimeException e) {
                var trouble = Trouble.of(e, OptionalLong.of(letter.position()));
                if (!trouble.isOfEvent()) {
                    throw e;
                }
                letters.failed(letter, trouble);
                return;
            }
        }
    }

    /// An event that could not be read may turn out to be about a key of another segment.
    private void take(Letter letter, Followed event) {
        var key = intake.keyOf(event);
        if (key.isPresent() && event.recorded().event() instanceof Undecodable undecodable) {
            throw new StillUndecodable(undecodable);
        }
        if (key.isPresent() && !claim.covers(key.get())) {
            letters.handOver(letter, key.get());
            return;
        }
        key.ifPresent(known -> {
            intake.prepare(Set.of(known));
            intake.take(known, event);
            intake.write();
        });
        letters.delivered(letter);
    }
}
