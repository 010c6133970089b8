package auteur.infra.live;

import auteur.api.access.Access;
import auteur.api.account.Caller;
import auteur.command.JobId;
import auteur.command.film.job.JobEvent.CharacterLocked;
import auteur.command.film.job.JobStage;
import auteur.command.film.job.scene.SceneId;
import auteur.infra.live.LiveServer.Publisher;
import auteur.query.Recorded;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/// What the program has for its sockets, with a log that is kept in memory.
@EnableScheduling
@ComponentScan("auteur.api.live")
@ComponentScan(basePackages = "auteur.api.film.job", useDefaultFilters = false, includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*JobTopics"))
@ConfigurationPropertiesScan("auteur.api.live")
@Import({Access.class, LogInMemory.class})
@ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class, JacksonAutoConfiguration.class})
class OwnBroadcaster {

    private static final SceneId SCENE = new SceneId(new UUID(0, 2));

    private static final JwtAuthenticationToken EVERYBODY = new JwtAuthenticationToken(
            Jwt.withTokenValue("bench").header("alg", "none").subject("everybody").build(),
            AuthorityUtils.createAuthorityList("ROLE_CREATOR"));

    static final Caller CALLER = Caller.of(EVERYBODY);

    static Publisher start() {
        var context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(OwnBroadcaster.class)
                .properties(
                        "server.port=0", "server.address=127.0.0.1", "server.tomcat.max-connections=20000",
                        "server.tomcat.accept-count=4096", "spring.threads.virtual.enabled=true",
                        "auteur.live.connects-per-second=100000", "auteur.live.sockets-per-user=20000")
                .run();
        var log = context.getBean(LogInMemory.class);
        return new Publisher() {

            @Override
            public int port() {
                return Objects.requireNonNull(context.getWebServer()).getPort();
            }

            @Override
            public void publish(int topic, long position) {
                var job = new JobId(LiveServer.job(topic));
                log.append(new Recorded<>(
                        position, job.toString(), position, "CharacterLocked", Instant.now(), CALLER.id().toString(),
                        Optional.of(JobStage.STORYBOARD_REVIEW.name()), new CharacterLocked(job, SCENE)));
            }
        };
    }

    @Bean
    SimpleMeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    Filter everybodyIsLoggedIn() {
        return (request, response, chain) -> chain.doFilter(
                new HttpServletRequestWrapper((HttpServletRequest) request) {

                    @Override
                    public Principal getUserPrincipal() {
                        return EVERYBODY;
                    }
                },
                response);
    }
}
