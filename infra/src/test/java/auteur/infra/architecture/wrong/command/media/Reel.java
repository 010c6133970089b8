package auteur.infra.architecture.wrong.command.media;

public record Reel(int number) {}
