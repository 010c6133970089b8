package auteur.infra.schema;

/// The tables that a schema has to hold.
///
/// @param sql creates them in the schema that the search path names, without naming it
public record DeclaredTables(String schema, String sql) {}
