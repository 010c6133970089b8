package auteur.api.account;

import auteur.api.account.SetupCode.Verdict;
import auteur.api.problem.Problem;
import auteur.command.UserId;
import com.fasterxml.uuid.Generators;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/// The making of the first account, where nobody could log in otherwise.
@Component
public class Setup {

    private static final Logger LOG = LoggerFactory.getLogger(Setup.class);

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final SetupCode code = new SetupCode();
    private volatile boolean isOver;

    Setup(Accounts accounts, PasswordEncoder passwords, ObjectProvider<JwtDecoder> tokens) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.isOver = tokens.getIfAvailable() != null;
    }

    /// What has to be known to make the first account; empty when there is one.
    public Optional<String> code() {
        return isOpen() ? Optional.of(code.text()) : Optional.empty();
    }

    boolean isOpen() {
        if (!isOver && accounts.existAny()) {
            isOver = true;
        }
        return !isOver;
    }

    /// Makes an account that may do everything.
    ///
    /// @throws Problem when there is one already, or the code is not the one that was printed
    void make(String tried, String username, String password) {
        if (!isOpen()) {
            throw over();
        }
        admit(code.judge(tried));
        var id = new UserId(Generators.timeBasedEpochGenerator().generate());
        var hash = Objects.requireNonNull(passwords.encode(password));
        if (!accounts.makeFirst(new Account(id, username, hash, EnumSet.allOf(Role.class)))) {
            throw over();
        }
        isOver = true;
        LOG.info("{} has made the first account", username);
    }

    private void admit(Verdict verdict) {
        switch (verdict) {
            case RIGHT -> {}
            case WRONG ->
                throw Problem.of(
                        HttpStatus.FORBIDDEN,
                        "wrong_code",
                        "This is not the set-up code. The program prints it where it was started.");
            case WRONG_TOO_OFTEN -> {
                LOG.warn("The set-up code was guessed wrong {} times; now it is {}", SetupCode.MOST_TRIES, code.text());
                throw paused();
            }
            case PAUSED -> throw paused();
        }
    }

    private static Problem paused() {
        var problem = Problem.of(
                HttpStatus.TOO_MANY_REQUESTS,
                "too_many_codes",
                "Too many wrong codes. Wait a minute; then take the new code that the program has printed.");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(SetupCode.PAUSE.toSeconds()));
        return problem;
    }

    private static Problem over() {
        return Problem.of(HttpStatus.CONFLICT, "already_set_up", "The studio has its first account. Log in with it.");
    }
}
