package auteur.command.direction;

/// How a director frames: how near, and where the subject stands. In every other scene the frame is mirrored.
///
/// @param part factor on the part of the picture that is seen: below 1 nearer, above 1 wider
/// @param across where the subject stands in the frame, 0 (left) to 1 (right)
/// @param down the same, 0 (top) to 1 (bottom)
public record Framing(double part, double across, double down) {}
