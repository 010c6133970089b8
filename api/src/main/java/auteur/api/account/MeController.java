package auteur.api.account;

import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeController {

    record Me(UUID id, String username, Set<Role> roles) {}

    @GetMapping("/api/me")
    Me me(Caller caller) {
        return new Me(caller.id().value(), caller.username(), caller.roles());
    }
}
