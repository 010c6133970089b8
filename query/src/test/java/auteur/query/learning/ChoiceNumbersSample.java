package auteur.query.learning;

import auteur.command.taste.ProfileEvent.ChoiceLearned;
import java.time.Instant;

/// Choices as they stand in the table.
public final class ChoiceNumbersSample {

    private ChoiceNumbersSample() {}

    public static RecordedChoice recorded(ChoiceLearned learned, long position, Instant at, long version) {
        var directors = learned.pitches().stream().map(pitch -> pitch.directorId().value()).toList();
        return new RecordedChoice(
                position,
                at,
                learned.userId().value(),
                learned.jobId().value(),
                version,
                "2026-01",
                directors,
                directors.indexOf(learned.selectedDirectorId().value()),
                learned.learnedBy(),
                ChoiceNumbers.read(ChoiceNumbers.write(learned)));
    }
}
