package auteur.api.control;

import auteur.query.control.ProcessorView;
import auteur.query.control.ProjectionView;
import auteur.query.control.inspection.Standing;
import auteur.query.control.inspection.Verdict;
import auteur.query.control.inspection.WatchView.Group;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Admin: system")
@RequestMapping("/api/admin/status")
class StatusController {

    private final Status status;

    StatusController(Status status) {
        this.status = status;
    }

    /// @param head the position of the newest event
    /// @param jobs that are the studio's turn or fail, by state
    record StatusAnswer(
            long head,
            Verdict verdict,
            Map<Standing, Group> jobs,
            Map<Standing, Group> steps,
            List<ProcessorView> processors,
            List<ProjectionView> projections) {}

    @Operation(operationId = "getStatus", summary = "Whether all is well, and if not, what is not, with the jobs that fail")
    @GetMapping
    StatusAnswer get() {
        var report = status.now();
        var watch = report.watch();
        return new StatusAnswer(
                report.status().head(),
                report.verdict(),
                watch == null ? Map.of() : watch.jobs(),
                watch == null ? Map.of() : watch.steps(),
                report.status().processors(),
                report.status().projections());
    }
}
