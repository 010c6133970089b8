package auteur.infra.architecture.wrong.query.two;

import auteur.infra.architecture.wrong.query.one.One;

/// Needs the package that needs this one.
public record Two(One one) {}
