package auteur.query.taste;

import auteur.command.direction.Trait;
import auteur.command.direction.Traits;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is believed of a creator's taste, and why.
///
/// @param version of the profile's stream; -1 before anything was learned
/// @param position of its last event, 0 before there was any
/// @param choices how many choices are in the weights
/// @param halfLifeDays after how many days evidence makes half as sure
/// @param history what moved the weights, newest first; older than [#MOST_ACTS] acts is left out
public record TasteView(
        UUID userId,
        long version,
        long position,
        Instant at,
        int choices,
        double halfLifeDays,
        List<TraitView> traits,
        List<Act> history) {

    public static final int MOST_ACTS = 500;

    /// @param weight θ
    /// @param confidence how sure it is: 0 for nothing known, towards 1
    /// @param pinned whether its creator keeps it from learning
    /// @param evidence how many choices moved it by at least 0.005
    /// @param leaning what a weight of this sign is called
    public record TraitView(
            Trait trait, double weight, double confidence, boolean pinned, int evidence, String leaning) {}

    /// What an act was.
    public enum ActKind {
        CHOICE, PINNED, RELEASED, RESET
    }

    /// Something that moved the weights.
    ///
    /// @param trait which one was pinned, released or reset
    /// @param expected with which probability the studio had expected a choice
    /// @param moved by how much it moved each weight
    /// @param weights after it
    public record Act(
            ActKind kind,
            long position,
            long version,
            Instant at,
            @Nullable UUID jobId,
            @Nullable String directorId,
            @Nullable String name,
            @Nullable String title,
            @Nullable Trait trait,
            @Nullable Double expected,
            Traits moved,
            Traits weights) {}
}
