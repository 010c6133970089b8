package auteur.api.door;

import auteur.api.problem.Problem;
import auteur.api.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns away whoever asks for a host that is not served here, before anything else is looked at.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HostCheck extends OncePerRequestFilter {

    private final ServedHosts hosts;
    private final ProblemWriter problems;

    HostCheck(Reach reach, DoorProperties door, ProblemWriter problems) {
        this.hosts = new ServedHosts(reach, ownNames(), door.hosts());
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HttpHeaders.HOST) == null || hosts.serves(request.getServerName())) {
            chain.doFilter(request, response);
            return;
        }
        problems.write(
                response,
                Problem.of(
                        HttpStatus.MISDIRECTED_REQUEST,
                        "unknown_host",
                        "This studio is not served by the name in the request. Its owner can add it to auteur.web.hosts."));
    }

    private static Set<String> ownNames() {
        try {
            return Set.of(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException _) {
            return Set.of();
        }
    }
}
