package auteur.infra.architecture.wrong.unmarked;

/// Stands in a package without a package-info.
record Unmarked() {}
