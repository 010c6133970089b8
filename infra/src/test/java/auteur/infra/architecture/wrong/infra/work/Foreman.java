package auteur.infra.architecture.wrong.infra.work;

import auteur.infra.architecture.wrong.command.job.WrongEvent;
import auteur.infra.architecture.wrong.command.media.Reel;

record Foreman(WrongEvent of, Reel with) {}
