package auteur.api.taste;

import auteur.api.command.CommandAnswer;
import java.util.UUID;

/// What a wish has made of a profile: its version now, and the position of its last event.
///
/// @param id of the creator
record ProfileAnswer(UUID id, long version, long position) {

    static ProfileAnswer of(CommandAnswer answer) {
        return new ProfileAnswer(answer.id(), answer.version(), answer.position());
    }
}
