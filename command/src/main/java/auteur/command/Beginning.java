package auteur.command;

/// A command that need not find its aggregate: it may be the first that is heard of it.
public interface Beginning {}
