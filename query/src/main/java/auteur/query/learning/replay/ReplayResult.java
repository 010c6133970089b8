package auteur.query.learning.replay;

import auteur.command.direction.Traits;
import java.util.List;
import java.util.SortedMap;

/// What came of a replay. The same rule over the same choices gives the same result and digest.
///
/// @param choices how many were replayed
/// @param creators how many made them
/// @param logLoss of [Figures], with its interval
/// @param top1 of [Figures], with its interval
/// @param weighted as if the pitches had been shown in no order
/// @param calibration ten bins of predicted probability, the empty ones left out
/// @param curve by how many choices of a creator were known before
/// @param cohorts by the month of a creator's first choice
/// @param time by day, or by month where that would be more than 92 days
public record ReplayResult(
        long choices,
        long creators,
        Figures overall,
        Interval logLoss,
        Interval top1,
        Weighted weighted,
        List<Bin> calibration,
        List<CurvePoint> curve,
        SortedMap<String, Figures> cohorts,
        List<TimePoint> time) {

    /// How well choices were predicted before they were known.
    ///
    /// @param choices how many
    /// @param logLoss the mean of −ln p of what was chosen: 0 for a prophet, ln n for a guess among n
    /// @param top1 the share of choices of the likeliest option, 0 to 1
    /// @param top2 the share of choices of one of the two likeliest
    /// @param meanReciprocalRank 1 over the place of the chosen option by likelihood, on average
    public record Figures(long choices, double logLoss, double top1, double top2, double meanReciprocalRank) {}

    /// A bootstrap interval over creators.
    ///
    /// @param low the 2.5 % quantile
    /// @param high the 97.5 % quantile
    public record Interval(double low, double high) {}

    /// The self-normalized inverse-propensity estimate (Swaminathan and Joachims 2015): each choice counts by 1 over the probability with
    /// which the studio had expected it, as those that the ranking suggested are over-represented.
    ///
    /// @param effectiveChoices as many equally weighted choices would be as sure (Kish 1965)
    /// @param clipped the share of choices whose weight was cut off
    public record Weighted(double logLoss, double top1, double effectiveChoices, double clipped) {}

    /// Options that were predicted alike.
    ///
    /// @param predicted their mean predicted probability
    /// @param observed the share of them that was chosen
    public record Bin(double predicted, double observed, long options) {}

    /// @param known how many choices of the creator were known before; the last point counts all beyond as well
    public record CurvePoint(int known, Figures figures) {}

    /// @param label a day as `2026-11-21`, or a month as `2026-11`
    /// @param weights θ at its end, the mean of all creators so far; nothing for a rule without weights
    /// @param directors how often each was chosen
    public record TimePoint(String label, Figures figures, Traits weights, SortedMap<String, Long> directors) {}
}
