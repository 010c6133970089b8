package auteur.infra.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/// Talks to the program as the pages in a browser would: with cookies and a CSRF token, following no redirect.
public final class BrowserSession {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NEVER)
            .build();
    private final String address;

    public BrowserSession(String address) {
        this.address = address;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    /// Posts with the token that the pages send along.
    public HttpResponse<String> post(String path, String body, String contentType) {
        return send("POST", path, body, contentType);
    }

    /// Puts JSON, likewise.
    public HttpResponse<String> put(String path, String json) {
        return send("PUT", path, json, "application/json");
    }

    private HttpResponse<String> send(String method, String path, String body, String contentType) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", contentType)
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").map(HttpCookie::getValue).orElse(""))
                .method(method, BodyPublishers.ofString(body)));
    }

    /// Posts as another site's page could make the browser do.
    public HttpResponse<String> postWithoutToken(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).POST(BodyPublishers.noBody()));
    }

    /// Fills in the form of the login page and answers where it leads.
    public String logIn(String username, String password) {
        get("/login.html");
        var form = "username=%s&password=%s".formatted(encoded(username), encoded(password));
        var answer = post("/login", form, "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).toString().replace(address, "");
    }

    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    /// Brings back a cookie that the program has taken away.
    public void keep(HttpCookie cookie) {
        cookies.getCookieStore().add(URI.create(address), cookie);
    }

    /// The header of the cookies, for whoever does not keep them by itself.
    public String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.header("Accept", "text/html,*/*;q=0.8").build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
