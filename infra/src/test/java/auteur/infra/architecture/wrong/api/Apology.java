package auteur.infra.architecture.wrong.api;

import auteur.api.problem.Problem;
import auteur.api.problem.RefusalWords;
import auteur.infra.architecture.wrong.command.job.Worded;

/// Words for one refusal.
final class Apology implements RefusalWords<Worded> {

    @Override
    public Class<Worded> type() {
        return Worded.class;
    }

    @Override
    public Problem of(Worded refusal) {
        return Problem.notFound();
    }
}
