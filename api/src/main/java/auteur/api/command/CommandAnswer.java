package auteur.api.command;

import java.util.UUID;

/// What a command has made of a thing: its version now, and the position of its last event.
public record CommandAnswer(UUID id, long version, long position) {}
