package auteur.query.control;

/// Where a build stands between its first row and its end.
public enum BuildState {
    BUILDING, COMPARING, UNDECIDED, ACTIVE, PREVIOUS, ENDED;

    /// Whether it may be in service one day but has not been yet.
    public boolean isCandidate() {
        return this == BUILDING || this == COMPARING || this == UNDECIDED;
    }
}
