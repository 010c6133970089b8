package auteur.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProxyValveTest {

    @TempDir
    private Path folder;

    private final Tomcat tomcat = new Tomcat();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void showsWhatATrustedProxyWasAskedFor() throws Exception {
        start("127.0.0.0/8");

        assertThat(ask("Forwarded", "for=192.0.2.7;proto=https;host=studio.example").body())
                .isEqualTo("https://studio.example:443 192.0.2.7 true");
        assertThat(
                ask("X-Forwarded-For", "192.0.2.7", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "x.example:8443")
                        .body())
                .isEqualTo("https://x.example:8443 192.0.2.7 true");
        assertThat(ask("X-Anything", "else").body()).startsWith("http://127.0.0.1:").endsWith(" 127.0.0.1 false");
    }

    @Test
    void keepsTheCookiesOfASecureConnectionOnSecureOnes() throws Exception {
        start("127.0.0.1");

        assertThat(cookie(ask("X-Forwarded-Proto", "https"))).contains("Secure");
        assertThat(cookie(ask("X-Forwarded-Proto", "http"))).doesNotContain("Secure");
    }

    @Test
    void takesNobodyElsesWord() throws Exception {
        start("10.0.0.0/8");

        assertThat(
                ask("Forwarded", "for=10.0.0.7;proto=https;host=studio.example", "X-Forwarded-Proto", "https").body())
                .startsWith("http://127.0.0.1:")
                .endsWith(" 127.0.0.1 false");
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow();
    }

    private void start(String trusted) throws Exception {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getEngine().getPipeline().addValve(new ProxyValve(new Addresses(List.of(trusted))));
        var context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "echo", new Echo());
        context.addServletMappingDecoded("/", "echo");
        tomcat.start();
    }

    private HttpResponse<String> ask(String... headers) throws IOException, InterruptedException {
        var address = URI
                .create(String.format(Locale.ROOT, "http://127.0.0.1:%d/", tomcat.getConnector().getLocalPort()));
        return client.send(HttpRequest.newBuilder(address).headers(headers).build(), BodyHandlers.ofString());
    }

    private static final class Echo extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getSession();
            response.getWriter()
                    .print(String.format(Locale.ROOT, "%s://%s:%d %s %s", request.getScheme(), request.getServerName(),
                            request.getServerPort(), request.getRemoteAddr(),
                            request.isSecure()));
        }
    }
}
