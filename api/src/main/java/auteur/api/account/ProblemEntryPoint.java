package auteur.api.account;

import auteur.api.problem.Problem;
import auteur.api.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
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
        // A browser that is challenged opens its own login box over the page that made the request.
        if (!"XMLHttpRequest".equals(request.getHeader("X-Requested-With"))) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Auteur\", charset=\"UTF-8\"");
        }
        problems.write(
                response, Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated", "Log in to do this."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        var problem = cause instanceof CsrfException
                ? Problem.of(HttpStatus.FORBIDDEN, "csrf", "The request lacks its CSRF token. Reload the page.")
                : Problem.of(HttpStatus.FORBIDDEN, "forbidden", "Your account may not do this.");
        problems.write(response, problem);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException cause)
            throws IOException {
        problems.write(
                response, Problem.of(HttpStatus.BAD_REQUEST, "invalid_request", "The request is not well formed."));
    }
}
