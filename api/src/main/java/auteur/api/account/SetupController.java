package auteur.api.account;

import auteur.api.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Account")
class SetupController {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@+-]{0,63}");
    private static final int SHORTEST_PASSWORD = 10;
    /// bcrypt takes no more.
    private static final int LONGEST_PASSWORD = 72;

    private final Setup setup;

    SetupController(Setup setup) {
        this.setup = setup;
    }

    /// @param code as the program printed it
    record FirstAccount(@Nullable String code, @Nullable String username, @Nullable String password) {}

    record Made(String username) {}

    @Operation(operationId = "setUp", summary = "Makes the first account, with the code that the program printed")
    @SecurityRequirements
    @PostMapping("/api/setup")
    @ResponseStatus(HttpStatus.CREATED)
    Made setUp(@RequestBody FirstAccount wanted) {
        var username = checkedName(wanted.username());
        setup.make(wanted.code() == null ? "" : wanted.code(), username, checkedPassword(wanted.password(), username));
        return new Made(username);
    }

    private static String checkedName(@Nullable String username) {
        if (username == null || !NAME.matcher(username).matches()) {
            throw Problem.invalid("username", "has 1 to 64 letters, digits or ._@+-");
        }
        return username;
    }

    private static String checkedPassword(@Nullable String password, String username) {
        if (password == null
                || password.length() < SHORTEST_PASSWORD
                || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
            throw Problem.invalid(
                    "password", String.format(Locale.ROOT, "has at least %d characters and at most %d bytes",
                            SHORTEST_PASSWORD, LONGEST_PASSWORD));
        }
        if (password.equals(username)) {
            throw Problem.invalid("password", "is not the user name");
        }
        return password;
    }
}
