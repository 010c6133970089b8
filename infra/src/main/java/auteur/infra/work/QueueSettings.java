package auteur.infra.work;

/// A queue of long work that a context declares as a bean.
///
/// @param name what its steps say
/// @param table a table of its own, with the columns that db-scheduler needs
/// @param threads how much of it this node does at once
public record QueueSettings(String name, String table, int threads) {}
