package auteur.query.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The schema guard's last check of what stands in the database against what the code declares.
public interface SchemaFindings {

    /// When it was; empty before the first.
    Optional<Instant> checkedAt();

    Findings ofLog();

    Findings ofProjection(String projection);

    /// @param inService whether the log takes events, or readers may see the projection
    /// @param differences in plain sentences; empty when all is as declared
    record Findings(boolean inService, List<String> differences) {}
}
