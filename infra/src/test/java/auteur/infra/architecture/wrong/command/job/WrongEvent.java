package auteur.infra.architecture.wrong.command.job;

/// What happens in one context only.
public sealed interface WrongEvent {

    record Remembered() implements WrongEvent {}
}
