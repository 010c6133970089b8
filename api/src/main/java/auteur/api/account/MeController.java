package auteur.api.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Account", description = "Who is calling")
class MeController {

    record Me(UUID id, String username, Set<Role> roles) {}

    @Operation(operationId = "getMe", summary = "The caller")
    @GetMapping("/api/me")
    Me me(Caller caller) {
        return new Me(caller.id().value(), caller.username(), caller.roles());
    }
}
