package auteur.api.problem;

import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Lets Tomcat, too, answer with a problem detail when it cannot even read the address or the headers of a request.
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new ProblemReport()));
    }

    private static final class ProblemReport extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable cause) {
            var status = HttpStatus.resolve(response.getStatus());
            if (status == null || !status.isError() || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("utf-8");
            try (var writer = response.getReporter()) {
                if (writer != null) {
                    writer.write(problem(status));
                    response.finishResponse();
                }
            } catch (IOException e) {
                container.getLogger().debug("The client did not wait for its refusal", e);
            }
        }

        private static String problem(HttpStatus status) {
            var reason = Reasons.of(status.value());
            return String.format(Locale.ROOT, """
                    {"type": "%s%s", "title": "%s", "status": %d, "detail": "The request is not well formed.", \
                    "reason": "%s"}""", Problem.TYPES, reason, status.getReasonPhrase(), status.value(), reason);
        }
    }
}
