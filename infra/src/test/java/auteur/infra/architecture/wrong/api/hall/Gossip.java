package auteur.infra.architecture.wrong.api.hall;

import auteur.infra.architecture.wrong.command.job.WrongEvent;

/// Stands in a room for all, and talks of one context.
record Gossip(WrongEvent event) {}
