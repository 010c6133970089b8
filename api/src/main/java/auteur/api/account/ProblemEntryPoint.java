package auteur.api.account;

import auteur.api.door.Browsers;
import auteur.api.problem.Problem;
import auteur.api.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/// Answers requests that may not be made with a problem detail, and leads from the studio's page to the login.
@Component
class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemEntryPoint.class);

    private final ProblemWriter problems;

    ProblemEntryPoint(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (SecurityConfiguration.PAGES.contains(request.getRequestURI())) {
            response.sendRedirect(SecurityConfiguration.LOGIN_PAGE);
            return;
        }
        if (cause instanceof LoginThrottle.Paused) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(LoginThrottle.PAUSE.toSeconds()));
            problems.write(
                    response,
                    Problem.of(
                            HttpStatus.TOO_MANY_REQUESTS, "too_many_logins", "Too many failed logins. Wait a minute."));
            return;
        }
        if (cause instanceof AuthenticationServiceException) {
            LOG.error("It cannot be told who asks", cause);
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
            problems.write(
                    response,
                    Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "unavailable",
                            "The studio cannot tell who you are just now. Try again in a moment."));
            return;
        }
        if (!Browsers.asks(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Auteur\", charset=\"UTF-8\"");
        }
        problems.write(
                response, Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated", "Log in to do this."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        var problem = switch (cause) {
            case OwnPagesOnly.OtherOrigin other ->
                Problem.of(HttpStatus.FORBIDDEN, "other_origin", String.valueOf(other.getMessage()));
            case CsrfException _ ->
                Problem.of(HttpStatus.FORBIDDEN, "csrf", "The request lacks its CSRF token. Reload the page.");
            default -> Problem.of(HttpStatus.FORBIDDEN, "forbidden", "Your account may not do this.");
        };
        problems.write(response, problem);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException cause)
            throws IOException {
        var isKnown = Arrays.asList(HttpMethod.values()).contains(HttpMethod.valueOf(request.getMethod()));
        problems.write(response, isKnown
                ? Problem.of(HttpStatus.BAD_REQUEST, "invalid_request", "The request is not well formed.")
                : Problem.of(HttpStatus.NOT_IMPLEMENTED, "not_implemented", "There is no such method here."));
    }
}
