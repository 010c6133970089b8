package auteur.infra.projection;

/// Holds the tables of the builds that serve against what is declared.
final class SchemaWatch {

    /// Checks now; says how much was found.
    String check() {
        return "";
    }

    boolean isDamaged(Build build) {
        return false;
    }
}
