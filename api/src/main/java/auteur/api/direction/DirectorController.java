package auteur.api.direction;

import auteur.command.direction.CameraMove;
import auteur.command.direction.Director;
import auteur.command.direction.Directors;
import auteur.command.direction.Framing;
import auteur.command.direction.Traits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Directors", description = "The personas who pitch")
class DirectorController {

    private final Directors directors;

    DirectorController(Directors directors) {
        this.directors = directors;
    }

    /// @param shotMillis the usual length of a shot
    /// @param cameraMoves in order of preference; the first is the first scene's
    /// @param vignette darkening of the corners, 0 to 1
    record DirectorView(
            String directorId,
            String name,
            String voice,
            List<String> palette,
            String camera,
            String pacing,
            Traits traits,
            int shotMillis,
            List<CameraMove> cameraMoves,
            Framing framing,
            double vignette) {

        static DirectorView of(Director director) {
            return new DirectorView(
                    director.directorId().value(),
                    director.name(),
                    director.voice(),
                    director.palette(),
                    director.camera(),
                    director.pacing(),
                    director.traits(),
                    director.shotMillis(),
                    director.cameraMoves(),
                    director.framing(),
                    director.grade().vignette());
        }
    }

    record DirectorList(List<DirectorView> directors) {}

    @Operation(operationId = "listDirectors", summary = "All directors")
    @GetMapping("/api/directors")
    DirectorList list() {
        return new DirectorList(directors.all().stream().map(DirectorView::of).toList());
    }
}
