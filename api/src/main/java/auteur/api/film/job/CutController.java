package auteur.api.film.job;

import auteur.api.command.CommandAnswer;
import auteur.api.command.Request;
import auteur.api.film.job.JobRequests.CutRequest;
import auteur.command.JobId;
import auteur.command.film.job.JobCommand.NameCut;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Jobs")
@RequestMapping("/api/jobs/{id}/cuts")
class CutController {

    private final JobCommands commands;

    CutController(JobCommands commands) {
        this.commands = commands;
    }

    @Operation(operationId = "nameCut", summary = "Name a finished cut")
    @PatchMapping("/{cut}")
    ResponseEntity<CommandAnswer> name(
            Request request,
            @PathVariable("id") UUID id,
            @PathVariable("cut") int cut,
            @Valid @RequestBody CutRequest body) {
        return commands.answer(
                HttpStatus.OK, commands.send(request, new NameCut(new JobId(id), cut, body.name().strip())));
    }
}
