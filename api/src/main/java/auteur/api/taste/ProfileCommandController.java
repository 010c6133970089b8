package auteur.api.taste;

import auteur.api.command.Sender;
import auteur.api.idempotency.KeyedRequest;
import auteur.command.JobId;
import auteur.command.taste.ProfileCommand;
import auteur.command.taste.ProfileCommand.EraseProfile;
import auteur.command.taste.ProfileCommand.ForgetChoice;
import auteur.command.taste.ProfileCommand.PinTrait;
import auteur.command.taste.ProfileCommand.ReleaseTrait;
import auteur.command.taste.ProfileCommand.ResetTrait;
import auteur.command.taste.ProfileEvent;
import auteur.command.taste.ProfileId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Profile")
@RequestMapping("/api/profile")
class ProfileCommandController {

    private final Sender sender;

    ProfileCommandController(Sender sender) {
        this.sender = sender;
    }

    record PinRequest(
            @Schema(minimum = "-5", maximum = "5") @NotNull(message = "is missing") Double weight) {}

    @Operation(operationId = "pinTrait", summary = "Keep a weight as it is said, whatever is chosen")
    @PutMapping("/traits/{trait}/pin")
    ProfileAnswer pin(
            KeyedRequest request, @PathVariable("trait") String trait, @Valid @RequestBody PinRequest body) {
        return send(request, new PinTrait(own(request), TraitNames.read(trait), body.weight()));
    }

    @Operation(operationId = "releaseTrait", summary = "Let a pinned weight learn again")
    @DeleteMapping("/traits/{trait}/pin")
    ProfileAnswer release(KeyedRequest request, @PathVariable("trait") String trait) {
        return send(request, new ReleaseTrait(own(request), TraitNames.read(trait)));
    }

    @Operation(operationId = "resetTrait", summary = "Forget what was learned of one trait")
    @PostMapping("/traits/{trait}/reset")
    ProfileAnswer reset(KeyedRequest request, @PathVariable("trait") String trait) {
        return send(request, new ResetTrait(own(request), TraitNames.read(trait)));
    }

    @Operation(operationId = "forgetChoice", summary = "Be as if the choice in a job had never been learned")
    @DeleteMapping("/choices/{jobId}")
    ProfileAnswer forget(KeyedRequest request, @PathVariable("jobId") UUID job) {
        return send(request, new ForgetChoice(own(request), new JobId(job)));
    }

    @Operation(operationId = "eraseProfile", summary = "Forget everything; analysts see nothing of it any more")
    @DeleteMapping
    ProfileAnswer erase(KeyedRequest request) {
        return send(request, new EraseProfile(own(request)));
    }

    private ProfileAnswer send(KeyedRequest request, ProfileCommand command) {
        return ProfileAnswer.of(sender.sendOwn(request, command, ProfileEvent.streamOf(request.caller().id())));
    }

    private static ProfileId own(KeyedRequest request) {
        return new ProfileId(request.caller().id());
    }
}
