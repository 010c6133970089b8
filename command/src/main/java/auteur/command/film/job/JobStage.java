package auteur.command.film.job;

/// Where a job stands.
public enum JobStage {
    PITCHING, STORYBOARDING, STORYBOARD_REVIEW, RENDERING, COMPLETED, FAILED, CANCELLED, DELETED;

    /// Whether nothing runs any more and nothing will by itself.
    public boolean isAtRest() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }
}
