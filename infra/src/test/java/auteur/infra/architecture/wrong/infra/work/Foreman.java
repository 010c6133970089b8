package auteur.infra.architecture.wrong.infra.work;

import auteur.infra.architecture.wrong.command.asset.Reel;
import auteur.infra.architecture.wrong.command.job.WrongEvent;

record Foreman(WrongEvent of, Reel with) {}
