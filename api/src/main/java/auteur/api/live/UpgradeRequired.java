package auteur.api.live;

import auteur.api.problem.Problem;
import auteur.api.problem.ProblemWriter;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/// Tells whoever asks a socket for something else what it is.
@Component
public class UpgradeRequired implements HandshakeInterceptor {

    private static final String WEBSOCKET = "websocket";

    private final ProblemWriter problems;

    UpgradeRequired(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) throws IOException {
        var isUpgrade = request.getMethod().equals(HttpMethod.GET)
                && WEBSOCKET.equalsIgnoreCase(request.getHeaders().getUpgrade());
        if (!isUpgrade && response instanceof ServletServerHttpResponse servlet) {
            var answer = servlet.getServletResponse();
            answer.setHeader(HttpHeaders.UPGRADE, WEBSOCKET);
            answer.setHeader(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE);
            problems.write(answer, Problem.of(
                    HttpStatus.UPGRADE_REQUIRED, "upgrade_required", "This is a WebSocket: connect to it as one."));
        }
        return isUpgrade;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}
}
