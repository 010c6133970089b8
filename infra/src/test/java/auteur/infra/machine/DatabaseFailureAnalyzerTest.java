package auteur.infra.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

class DatabaseFailureAnalyzerTest {

    @Test
    void namesTheSettingsWhenTheDatabaseDoesNotLetTheProgramIn() {
        var analysis = analysisOf(new SQLException("password authentication failed for user \"auteur\"", "28P01"))
                .orElseThrow();

        assertThat(analysis.getDescription())
                .isEqualTo("The database cannot be reached: password authentication failed for user \"auteur\"");
        assertThat(analysis.getAction()).contains("spring.datasource.password");
    }

    @Test
    void leavesOtherFailuresOfTheDatabaseToOthers() {
        assertThat(analysisOf(new SQLException("relation \"x\" does not exist", "42P01"))).isEmpty();
        assertThat(analysisOf(new SQLException("something"))).isEmpty();
    }

    private static Optional<FailureAnalysis> analysisOf(SQLException failure) {
        return Optional.ofNullable(
                new DatabaseFailureAnalyzer().analyze(new IllegalStateException("no beans", failure)));
    }
}
