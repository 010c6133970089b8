package auteur.infra.projection.take;

import auteur.infra.projection.letter.DeadLetters;
import auteur.infra.projection.read.Extracts;
import auteur.infra.projection.segment.Claim;
import auteur.infra.projection.segment.Segments;
import auteur.infra.projection.trouble.Trouble;
import java.util.OptionalLong;
import java.util.UUID;

/// Makes anew what the events of one key have changed.
public final class KeyRemaker {

    private final Claim claim;
    private final Intake intake;
    private final Segments segments;
    private final DeadLetters letters;
    private final WaitingSequences waiting;
    private final Commits commits;

    KeyRemaker(
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

    /// From the beginning of the log to where the segment stands, or to the first of the events that cannot be taken in: that one and those
    /// behind it are parked.
    public void remake(UUID key, Extracts log) {
        var fresh = new FreshRows(intake, segments, letters, claim, key, log);
        try {
            commits.commit(fresh::make);
        } catch (RuntimeException e) {
            if (!Trouble.of(e, OptionalLong.empty()).isOfEvent()) {
                throw e;
            }
            remakeOneByOne(fresh);
        }
        waiting.forget();
    }

    private void remakeOneByOne(FreshRows fresh) {
        try {
            commits.commit(fresh::makeOneByOne);
        } catch (EventRefused refused) {
            commits.commit(() -> fresh.makeUpTo(refused));
        }
    }
}
