package auteur.api.film.preview;

import auteur.api.access.Access;
import auteur.api.account.Caller;
import auteur.api.problem.Problem;
import auteur.command.JobId;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.Production;
import auteur.command.film.job.Productions;
import auteur.command.film.picture.PictureAnalysis;
import auteur.command.film.picture.PictureAnalysis.Focus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What a player has to know beside the DirectorState to show how the camera will move. It comes from the log, so it is never behind.
@RestController
@Tag(name = "Jobs")
class PreviewController {

    private final Productions productions;
    private final Access access;

    PreviewController(Productions productions, Access access) {
        this.productions = productions;
        this.access = access;
    }

    /// @param portrait whether the film is higher than wide
    /// @param focus where the eye goes in the picture
    record Preview(boolean portrait, Focus focus, List<Framed> scenes) {

        static Preview of(Production production) {
            var analysis = production.casting().analysis();
            return new Preview(
                    analysis.filter(PictureAnalysis::isPortrait).isPresent(),
                    analysis.map(PictureAnalysis::focus).orElse(PictureAnalysis.MIDDLE),
                    production.storyboard().stream()
                            .map(scene -> new Framed(scene.sceneId().value(), scene.crop()))
                            .toList());
        }
    }

    /// @param crop the take whose crop of the picture the scene shows
    record Framed(UUID id, int crop) {}

    @Operation(operationId = "getPreview", summary = "How a storyboard in the making is framed, to play it before it is rendered")
    @GetMapping("/api/jobs/{id}/preview")
    Preview get(Caller caller, @PathVariable("id") UUID id) {
        var job = new JobId(id);
        access.require(caller, JobEvent.streamOf(job));
        return productions.find(job).map(Preview::of).orElseThrow(Problem::notFound);
    }
}
