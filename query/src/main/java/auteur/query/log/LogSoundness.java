package auteur.query.log;

/// Whether the log can be relied on.
public interface LogSoundness {

    /// @throws LogDamaged when it cannot
    void require();
}
