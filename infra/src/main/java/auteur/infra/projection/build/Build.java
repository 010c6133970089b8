package auteur.infra.projection.build;

/// A set of tables of one projection, in a schema of its own, filled from the log.
public record Build(long id, String projection, int version, String shape, String schema, State state) {

    public enum State {
        /// It is on its way to the end of the log.
        BUILDING,
        /// It has arrived and is held against the build in service.
        COMPARING,
        /// It differs, and an admin has to say whether it is to serve.
        UNDECIDED,
        /// Readers see it.
        ACTIVE,
        /// It served before the active one and follows the log in case it is to serve again.
        PREVIOUS,
        /// It is gone.
        ENDED
    }

    /// The name of what fills it.
    public String processor() {
        return projection + "#" + id;
    }
}
