package auteur.query.learning.replay;

/// How well choices were predicted before they were known.
///
/// @param choices how many
/// @param logLoss the mean of −ln p of what was chosen: 0 for a prophet, ln n for a guess among n
/// @param top1 the share of choices of the likeliest option, 0 to 1
/// @param top2 the share of choices of one of the two likeliest
/// @param meanReciprocalRank 1 over the place of the chosen option by likelihood, on average
public record Figures(long choices, double logLoss, double top1, double top2, double meanReciprocalRank) {}
