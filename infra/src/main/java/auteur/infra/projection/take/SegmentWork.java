package auteur.infra.projection.take;

import auteur.infra.projection.letter.DeadLetters;
import auteur.infra.projection.segment.Claim;
import auteur.infra.projection.segment.Segments;
import java.util.function.LongConsumer;

/// What is to be done for a segment of a processor, by one thread at a time.
///
/// @param taker of what stands in the log
/// @param letters of what was parked
/// @param keys of what is to be made anew
public record SegmentWork(Taker taker, LetterTaker letters, KeyRemaker keys) {

    /// @param onAdvance is told the position after each commit
    static SegmentWork of(
            Claim claim,
            Intake intake,
            Segments segments,
            DeadLetters letters,
            BatchTransaction transaction,
            LongConsumer onAdvance) {
        var waiting = new WaitingSequences(claim, letters);
        var commits = new Commits(intake, waiting, transaction);
        return new SegmentWork(
                new Taker(claim, intake, segments, waiting, commits, onAdvance),
                new LetterTaker(claim, intake, segments, letters, waiting, commits),
                new KeyRemaker(claim, intake, segments, letters, waiting, commits));
    }
}
