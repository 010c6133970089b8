package auteur.infra.postgres;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Shows the one line that matters instead of how the program came to it.
final class EmbeddedPostgresFailureAnalyzer extends AbstractFailureAnalyzer<EmbeddedPostgresFailure> {

    @Override
    protected FailureAnalysis analyze(Throwable root, EmbeddedPostgresFailure failure) {
        return new FailureAnalysis(String.valueOf(failure.getMessage()), null, failure);
    }
}
