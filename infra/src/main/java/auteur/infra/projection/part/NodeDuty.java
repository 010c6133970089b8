package auteur.infra.projection.part;

/// What each node does again and again, on a thread of its own.
public interface NodeDuty {

    String name();

    /// @param node the name of this one
    void attend(String node);
}
