package auteur.api.control;

import auteur.api.control.Status.Report;
import auteur.query.control.OperationView;
import auteur.query.control.ProcessorView;
import auteur.query.control.ProjectionView;
import auteur.query.control.inspection.Standing;
import auteur.query.control.inspection.Verdict;
import auteur.query.control.inspection.WatchView.Group;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// How the processors and the projections stand, as listeners are sent it.
///
/// @param position the newest event's
/// @param verdict whether all is well
/// @param jobs that are the studio's turn or fail, by how they stand
record StatusFrame(
        String type,
        long position,
        Instant at,
        List<ProcessorView> processors,
        List<ProjectionView> projections,
        List<OperationView> operations,
        Verdict verdict,
        Map<Standing, Group> jobs,
        Map<Standing, Group> steps) {

    static StatusFrame of(Report report, Instant at) {
        var status = report.status();
        var watch = report.watch();
        return new StatusFrame(
                "Status", status.head(), at, status.processors(), status.projections(), status.operations(),
                report.verdict(), watch == null ? Map.of() : watch.jobs(),
                watch == null ? Map.of() : watch.steps());
    }
}
