package auteur.api.director;

import auteur.command.direction.Director;
import auteur.command.direction.Directors;
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

    record DirectorView(
            String directorId,
            String name,
            String voice,
            List<String> palette,
            String camera,
            String pacing,
            Traits traits) {

        static DirectorView of(Director director) {
            return new DirectorView(
                    director.directorId().value(),
                    director.name(),
                    director.voice(),
                    director.palette(),
                    director.camera(),
                    director.pacing(),
                    director.traits());
        }
    }

    record DirectorList(List<DirectorView> directors) {}

    @Operation(operationId = "listDirectors", summary = "All directors")
    @GetMapping("/api/directors")
    DirectorList list() {
        return new DirectorList(directors.all().stream().map(DirectorView::of).toList());
    }
}
