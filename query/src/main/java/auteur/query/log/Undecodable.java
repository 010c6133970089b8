package auteur.query.log;

/// Stands in the place of an event that this program cannot read.
///
/// @param type the stable name that it is stored under
/// @param isTypeKnown false for an event of a newer program or of one that went wrong
/// @param reason for whoever repairs it; nothing of the payload
public record Undecodable(String type, int revision, boolean isTypeKnown, String reason) {}
