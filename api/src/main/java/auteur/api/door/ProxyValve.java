package auteur.api.door;

import auteur.api.door.Forwarded.Headers;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Makes a request look as it did to the outermost trusted proxy. In front of the container, which marks its cookies as secure by what it sees
/// itself.
final class ProxyValve extends ValveBase {

    private final Addresses trusted;

    ProxyValve(Addresses trusted) {
        super(true);
        this.trusted = trusted;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var peer = request.getRemoteAddr();
        if (!trusted.contain(peer)) {
            getNext().invoke(request, response);
            return;
        }
        Forwarded.of(headersOf(request), trusted::contain).ifPresent(told -> apply(told, request));
        try {
            getNext().invoke(request, response);
        } finally {
            // The container keeps it for the next request of the connection.
            request.setRemoteAddr(peer);
        }
    }

    private static void apply(Forwarded told, Request request) {
        told.client().ifPresent(client -> {
            request.setRemoteAddr(client);
            request.setRemoteHost(client);
        });
        var scheme = told.scheme().orElseGet(request::getScheme);
        var seen = Optional.ofNullable(request.getHeader(HttpHeaders.HOST)).flatMap(Authority::of);
        request.setSecure(scheme.equals("https"));
        request.getCoyoteRequest().scheme().setString(scheme);
        told.authority().or(() -> seen).ifPresent(authority -> {
            request.getCoyoteRequest().serverName().setString(authority.host());
            request.setServerPort(authority.portUnder(scheme));
        });
    }

    private static Headers headersOf(Request request) {
        return new Headers(
                values(request, "Forwarded"),
                values(request, "X-Forwarded-For"),
                values(request, "X-Forwarded-Proto"),
                values(request, "X-Forwarded-Host"),
                values(request, "X-Forwarded-Port"));
    }

    private static List<String> values(Request request, String name) {
        return Collections.list(request.getHeaders(name));
    }

    /// Puts the valve in where proxies are trusted.
    @Component
    static final class Installer implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

        private final DoorProperties door;

        Installer(DoorProperties door) {
            this.door = door;
        }

        @Override
        public void customize(ConfigurableTomcatWebServerFactory factory) {
            if (!door.trustedProxies().isEmpty()) {
                factory.addEngineValves(new ProxyValve(new Addresses(door.trustedProxies())));
            }
        }
    }
}
