package auteur.api.problem;

/// The names of fields as clients know them.
final class WireNames {

    private WireNames() {}

    static String of(String field) {
        return field.equals("durationMillis") ? "duration_ms" : field;
    }
}
