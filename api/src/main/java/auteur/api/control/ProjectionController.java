package auteur.api.control;

import auteur.query.control.ControlQuery.FindDifferences;
import auteur.query.control.DifferencesView;
import auteur.query.control.ProjectionView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Admin: projections", description = "Rebuilt beside the old, compared, switched")
@RequestMapping("/api/admin/projections")
class ProjectionController {

    private final Sight sight;

    ProjectionController(Sight sight) {
        this.sight = sight;
    }

    record ProjectionList(List<ProjectionView> projections) {}

    @Operation(operationId = "listProjections", summary = "All projections and their builds")
    @GetMapping
    ProjectionList list() {
        return new ProjectionList(sight.projections());
    }

    @Operation(operationId = "getProjection", summary = "A projection and its builds")
    @GetMapping("/{name}")
    ProjectionView get(@PathVariable("name") String name) {
        return sight.projection(name);
    }

    @Operation(operationId = "getDifferences", summary = "In what the newest build that was compared differs from the active one")
    @GetMapping("/{name}/differences")
    DifferencesView differences(@PathVariable("name") String name) {
        return sight.one(new FindDifferences(name), DifferencesView.class);
    }
}
