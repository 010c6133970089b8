package auteur.api.admin;

import auteur.api.problem.Problem;
import auteur.query.ProjectionRebuilds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Admin", description = "For admins")
class ProjectionController {

    private final ProjectionRebuilds rebuilds;

    ProjectionController(ProjectionRebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @Operation(operationId = "rebuildProjection", summary = "Drop a view and fill it from the log again")
    @PostMapping("/api/admin/projections/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rebuild(@PathVariable("name") String name) {
        try {
            rebuilds.rebuild(name);
        } catch (IllegalArgumentException _) {
            throw Problem.notFound();
        }
    }
}
