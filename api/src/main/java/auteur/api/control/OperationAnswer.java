package auteur.api.control;

import java.util.UUID;

/// What was asked for is recorded.
///
/// @param id of the operation, to ask how far it has come
/// @param position of its event
record OperationAnswer(UUID id, long position) {}
