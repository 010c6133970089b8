package auteur.infra.architecture.wrong.command.job;

/// Two events, of which [ForgetfulAggregate] knows one.
public sealed interface WrongEvent {

    record Remembered() implements WrongEvent {}

    record Forgotten() implements WrongEvent {}
}
