package auteur.infra.architecture.wrong.command.asset;

public record Reel(int number) {}
