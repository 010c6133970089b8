package auteur.api.control;

import auteur.query.ViewOutOfService;
import auteur.query.control.ControlQuery.FindStatus;
import auteur.query.control.StatusView;
import auteur.query.control.inspection.InspectionQuery.FindWatch;
import auteur.query.control.inspection.Verdict;
import auteur.query.control.inspection.WatchView;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How everything stands, and whether that is well.
@Component
class Status {

    private final QueryGateway queries;

    Status(QueryGateway queries) {
        this.queries = queries;
    }

    /// @param watch null while the table of watched jobs is out of service
    record Report(Verdict verdict, @Nullable WatchView watch, StatusView status) {}

    Report now() {
        var status = queries.query(new FindStatus(), StatusView.class).join();
        var watch = watch();
        return new Report(Verdict.of(status, watch), watch.orElse(null), status);
    }

    /// What admins need most to see is that a table is out of service, so it is no reason to tell nothing.
    private Optional<WatchView> watch() {
        try {
            return Optional.of(queries.query(new FindWatch(), WatchView.class).join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof ViewOutOfService) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
