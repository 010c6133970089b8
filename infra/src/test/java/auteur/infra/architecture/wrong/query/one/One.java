package auteur.infra.architecture.wrong.query.one;

import auteur.infra.architecture.wrong.query.two.Two;
import org.axonframework.modelling.command.AggregateMember;

/// Needs the package that needs this one, and looks into an aggregate.
public record One(Two two, AggregateMember member) {}
