package auteur.infra.architecture.wrong.command.job;

/// A refusal that says so to nobody.
final class Whim extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
