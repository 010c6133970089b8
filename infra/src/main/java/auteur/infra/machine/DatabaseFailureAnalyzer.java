package auteur.infra.machine;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says which setting to look at when the configured database does not let the program in.
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return isAboutConnecting(state)
                ? new FailureAnalysis(
                        "The database cannot be reached: " + failure.getMessage(),
                        "Look at spring.datasource.url, spring.datasource.username and spring.datasource.password.",
                        failure)
                : null;
    }

    /// By the SQL standard's classes: no connection, no authorization, no such database.
    private static boolean isAboutConnecting(String state) {
        return state.startsWith("08") || state.startsWith("28") || state.equals("3D000");
    }
}
