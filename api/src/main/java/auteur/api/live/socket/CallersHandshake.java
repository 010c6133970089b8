package auteur.api.live.socket;

import auteur.api.account.Caller;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.standard.StandardWebSocketUpgradeStrategy;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/// Opens sockets to callers, not too many a second, and never compressed: that takes more memory than all the rest of a socket.
@Component
class CallersHandshake extends DefaultHandshakeHandler implements HandshakeInterceptor {

    private static final int MOST_CALLERS = 10_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Cache<String, WishRate> paces = Caffeine.newBuilder()
            .expireAfterAccess(REMEMBERED)
            .maximumSize(MOST_CALLERS)
            .build();
    private final LiveProperties limits;

    CallersHandshake(LiveProperties limits) {
        super(new LightUpgrade());
        this.limits = limits;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        var caller = request.getPrincipal();
        var now = System.nanoTime();
        var isAllowed = caller == null
                || paces.get(caller.getName(), _ -> new WishRate(
                        limits.connectsPerSecond(), 5 * limits.connectsPerSecond(), now)).allows(now);
        if (!isAllowed) {
            response.setStatusCode(HttpStatus.TOO_MANY_REQUESTS);
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
        }
        return isAllowed;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}

    @Override
    protected @Nullable Principal determineUser(
            ServerHttpRequest request, WebSocketHandler handler, Map<String, Object> attributes) {
        if (!(request.getPrincipal() instanceof Authentication authentication)
                || !(request instanceof ServletServerHttpRequest servlet)) {
            return null;
        }
        var token = authentication.getPrincipal() instanceof Jwt jwt ? jwt : null;
        var session = servlet.getServletRequest().getSession(false);
        var isLoggedIn = session != null && session.getAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
        return new Listener(
                Caller.of(authentication),
                isLoggedIn ? session : null,
                token == null ? null : token.getExpiresAt(),
                token == null);
    }

    /// Lets the container see no wish for compression, and keep nothing of the request. It would close the socket of a session that ends without a word in our
    /// own terms, and keep all headers for as long as the socket lives.
    private static final class LightUpgrade extends StandardWebSocketUpgradeStrategy {

        @Override
        public void upgrade(
                ServerHttpRequest request,
                ServerHttpResponse response,
                @Nullable String protocol,
                List<WebSocketExtension> extensions,
                @Nullable Principal user,
                WebSocketHandler handler,
                Map<String, Object> attributes) {
            super.upgrade(
                    new Bare(getHttpServletRequest(request)),
                    response,
                    protocol,
                    extensions,
                    user,
                    handler,
                    attributes);
        }
    }

    private static final class Bare extends ServletServerHttpRequest {

        Bare(HttpServletRequest request) {
            super(new HttpServletRequestWrapper(request) {

                @Override
                public @Nullable Principal getUserPrincipal() {
                    return null;
                }

                @Override
                public Enumeration<String> getHeaders(String name) {
                    return name.equalsIgnoreCase(WebSocketHttpHeaders.SEC_WEBSOCKET_EXTENSIONS)
                            ? Collections.emptyEnumeration()
                            : super.getHeaders(name);
                }
            });
        }

        @Override
        public HttpHeaders getHeaders() {
            return HttpHeaders.EMPTY;
        }
    }
}
