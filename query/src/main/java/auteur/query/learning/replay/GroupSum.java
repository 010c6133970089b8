package auteur.query.learning.replay;

/// What comes together over the choices of one group of creators. All replays have the same groups in the same order.
///
/// @param choices how many choices the group made, 0 or more
public record GroupSum(long choices, double sum) {}
