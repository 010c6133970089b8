package auteur.infra.eventstore.table;

import java.sql.SQLException;
import java.sql.Statement;

/// Whether PostgreSQL has waited for all copies of what it has committed. A wait for a standby that is ended early, by a time-out or an
/// administrator, is a success to PostgreSQL, with no more than a warning; there is no other way to hear of it.
public final class Confirmation {

    /// Makes sure that the server says so, for the transaction of a statement.
    static final String ASK = "set_config('client_min_messages', 'warning', true)";

    /// SQLSTATE transaction_resolution_unknown.
    private static final String UNKNOWN = "08007";

    private Confirmation() {}

    /// @param statement after its last result
    /// @throws SQLException when what it has committed may not be on all disks
    public static void require(Statement statement) throws SQLException {
        var warning = statement.getWarnings();
        if (warning != null) {
            throw new SQLException("It is not confirmed: " + warning.getMessage(),
                    UNKNOWN, warning);
        }
    }
}
