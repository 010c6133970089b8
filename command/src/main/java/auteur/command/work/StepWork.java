package auteur.command.work;

/// How a context does its steps. A step may be performed twice, or for something that has gone on meanwhile: then its result changes
/// nothing.
public interface StepWork<S extends Step> {

    /// The sealed type of the steps; its records are queued under their simple names, which no other context may use.
    Class<S> steps();

    /// Performs a step to its end. Whatever it throws is worth another try, except [auteur.command.asset.UnworkableMedia].
    void perform(S step);

    /// Says that a step has failed for good; never asked for one that [Step#mustSucceed].
    ///
    /// @param reason in words for the creator
    void giveUp(S step, String reason);
}
