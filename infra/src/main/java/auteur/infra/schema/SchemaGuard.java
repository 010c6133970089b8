package auteur.infra.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Holds schemas against what the program declares, and leaves no trace. However damaged a schema is, that is an answer; only a
/// database that does not answer is a [DataAccessException].
///
/// A difference is told when it is seen twice: reading a catalogue that changes at this moment can show what never was.
public final class SchemaGuard {

    static final String LOG = "events";
    static final String VIEWS = "views";

    private static final String LIMITS = "SET LOCAL statement_timeout = '10s'; SET LOCAL lock_timeout = '3s'";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final CatalogueReader reader;
    private final Scratch scratch;

    SchemaGuard(JdbcTemplate jdbc, PlatformTransactionManager transactions, Migrations migrations) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reader = new CatalogueReader(jdbc);
        this.scratch = new Scratch(jdbc, reader, migrations);
    }

    /// @param schemas that the program's migrations work on
    public static SchemaGuard ofTheProgram(
            JdbcTemplate jdbc, PlatformTransactionManager transactions, List<String> schemas) {
        return new SchemaGuard(jdbc, transactions, Migrations.ofTheProgram(schemas));
    }

    /// What is wrong with the tables of a build.
    public List<SchemaDifference> check(DeclaredTables tables) {
        return differences(tables.schema(), () -> scratch.tables(tables.sql()));
    }

    /// What is wrong with the views that readers see.
    ///
    /// @param expected the views, each with the tables among which the one of its name is what it shows
    public List<SchemaDifference> checkViews(Map<String, DeclaredTables> expected) {
        var names = new HashMap<DeclaredTables, List<String>>();
        expected.forEach((view, tables) -> names.computeIfAbsent(tables, _ -> new ArrayList<>()).add(view));
        return differences(VIEWS, () -> names.entrySet().stream()
                .map(source -> scratch.views(source.getKey(), source.getValue()))
                .reduce(Catalogue.of(List.of()), Catalogue::and));
    }

    /// What is wrong with the tables of the log.
    List<SchemaDifference> checkLog() {
        return differences(LOG, () -> scratch.migrated(LOG));
    }

    private List<SchemaDifference> differences(String schema, Supplier<Catalogue> declared) {
        var seen = compared(schema, declared);
        if (seen.isEmpty()) {
            return seen;
        }
        var seenAgain = compared(schema, declared);
        return seen.stream().filter(seenAgain::contains).toList();
    }

    private List<SchemaDifference> compared(String schema, Supplier<Catalogue> declared) {
        var differences = transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.execute(LIMITS);
            return declared.get().differences(reader.read(schema), schema);
        });
        return differences == null ? List.of() : differences;
    }
}
