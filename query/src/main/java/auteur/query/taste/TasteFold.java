package auteur.query.taste;

import static auteur.command.taste.Choice.TRAITS;

import auteur.command.direction.Trait;
import auteur.command.direction.Traits;
import auteur.command.taste.Belief;
import auteur.command.taste.Influence;
import auteur.command.taste.Logit;
import auteur.command.taste.ProfileEvent.ChoiceLearned;
import auteur.query.taste.RememberedActs.RememberedAct;
import auteur.query.taste.TasteView.Act;
import auteur.query.taste.TasteView.ActKind;
import auteur.query.taste.TasteView.TraitView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Follows the weights from act to act, and how sure they are when each choice counts less the older it is.
final class TasteFold {

    private static final double LEAST_MOVE = 0.005;

    private final Instant now;
    private final Duration halfLife;
    private final List<Act> acts = new ArrayList<>();
    private final int[] evidence = new int[TRAITS];
    private final double[][] information = new double[TRAITS][TRAITS];
    private Belief belief = Belief.prior(Belief.PRIOR_VARIANCE);

    TasteFold(Instant now, Duration halfLife) {
        this.now = now;
        this.halfLife = halfLife;
    }

    void take(RememberedAct act) {
        switch (act.influence()) {
            case Influence.Learned learned ->
                Logit.addInformation(
                        learned.choice(), belief.probabilities(learned.choice()), left(act.recorded().at()),
                        information);
            case Influence.Reset(var trait) -> forget(trait);
            case Influence.Pinned _,Influence.Released _ -> {}
        }
        var before = belief.weights();
        belief = act.influence().on(belief);
        add(act, belief.weights().minus(before));
    }

    List<Act> acts() {
        return acts;
    }

    int choices() {
        return (int) acts.stream().filter(act -> act.kind() == ActKind.CHOICE).count();
    }

    List<TraitView> traits() {
        var faded = belief.knowing(information);
        var weights = belief.weights();
        return Arrays.stream(Trait.values())
                .map(trait -> new TraitView(
                        trait,
                        weights.of(trait),
                        faded.confidence(trait),
                        belief.isHeld(trait),
                        evidence[trait.index()],
                        trait.leaning(weights.of(trait))))
                .toList();
    }

    /// The share that is left of what was learned then.
    private double left(Instant at) {
        var age = Math.max(0, Duration.between(at, now).toMillis());
        return StrictMath.pow(0.5, (double) age / halfLife.toMillis());
    }

    private void forget(Trait trait) {
        var index = trait.index();
        evidence[index] = 0;
        for (var other = 0; other < TRAITS; other++) {
            information[index][other] = 0;
            information[other][index] = 0;
        }
    }

    private void add(RememberedAct act, Traits moved) {
        var recorded = act.recorded();
        var learned = recorded.event() instanceof ChoiceLearned choice ? choice : null;
        var pitch = learned == null
                ? null
                : learned.pitches().stream()
                        .filter(one -> one.directorId().equals(learned.selectedDirectorId()))
                        .findFirst()
                        .orElseThrow();
        if (learned != null) {
            for (var trait : Trait.values()) {
                evidence[trait.index()] += Math.abs(moved.of(trait)) >= LEAST_MOVE ? 1 : 0;
            }
        }
        acts.add(new Act(
                kindOf(act.influence()),
                recorded.position(),
                recorded.version(),
                recorded.at(),
                learned == null ? null : learned.jobId().value(),
                pitch == null ? null : pitch.directorId().value(),
                pitch == null ? null : pitch.name(),
                pitch == null ? null : pitch.title(),
                traitOf(act.influence()),
                pitch == null ? null : pitch.probability(),
                moved,
                belief.weights()));
    }

    private static ActKind kindOf(Influence influence) {
        return switch (influence) {
            case Influence.Learned _ -> ActKind.CHOICE;
            case Influence.Pinned _ -> ActKind.PINNED;
            case Influence.Released _ -> ActKind.RELEASED;
            case Influence.Reset _ -> ActKind.RESET;
        };
    }

    private static @Nullable Trait traitOf(Influence influence) {
        return switch (influence) {
            case Influence.Learned _ -> null;
            case Influence.Pinned(var trait, _) -> trait;
            case Influence.Released(var trait) -> trait;
            case Influence.Reset(var trait) -> trait;
        };
    }
}
