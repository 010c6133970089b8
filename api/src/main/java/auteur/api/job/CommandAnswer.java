package auteur.api.job;

import java.util.UUID;

/// What a command has made of a job: its version now, and the position of its last event.
record CommandAnswer(UUID id, long version, long position) {}
