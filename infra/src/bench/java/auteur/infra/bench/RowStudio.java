package auteur.infra.bench;

import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// A studio that keeps rows: an edit of a scene changes its row and writes one of history, in a transaction. It has the versions, pool, container,
/// JSON, session and token of the studio that it is held against, and neither ORM nor events.
@EnableWebSecurity
@Import(RowStudio.Scenes.class)
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
    JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class})
class RowStudio {

    /// Its tables, in a schema of their own beside the log.
    static final String TABLES = """
            DROP SCHEMA IF EXISTS rows CASCADE;
            CREATE SCHEMA rows;
            CREATE TABLE rows.scene (
                id uuid PRIMARY KEY, job uuid NOT NULL, owner text NOT NULL, version bigint NOT NULL, narration text NOT NULL, details jsonb NOT NULL);
            CREATE INDEX ON rows.scene (job);
            CREATE TABLE rows.history (
                position bigserial PRIMARY KEY, job uuid NOT NULL, scene uuid NOT NULL, version bigint NOT NULL, change jsonb NOT NULL,
                made_by text NOT NULL, made_at timestamptz NOT NULL DEFAULT now());
            CREATE INDEX ON rows.history (job);
            """;

    /// @param arguments the address of the database, its user and password, and a port to listen on
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(RowStudio.class)
                .properties(
                        "spring.datasource.url=" + arguments[0],
                        "spring.datasource.username=" + arguments[1],
                        "spring.datasource.password=" + arguments[2])
                .run("--server.port=" + arguments[3]);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/login.html", "/login", "/health").permitAll()
                        .anyRequest().authenticated())
                .formLogin(form -> form.loginPage("/login.html").loginProcessingUrl("/login"))
                .csrf(csrf -> csrf
                        .csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .build();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(
                User.withUsername("creator").password("{noop}creator").roles("CREATOR").build());
    }

    /// What is asked for.
    record Edit(String narration) {}

    /// What a command is answered.
    record Done(UUID id, long version, long position) {}

    @RestController
    static class Scenes {

        private final JdbcClient jdbc;

        Scenes(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @GetMapping({"/health", "/login.html"})
        Map<String, String> health(org.springframework.security.web.csrf.CsrfToken token) {
            return Map.of("status", "UP", "token", token.getToken());
        }

        @Transactional
        @PatchMapping("/api/jobs/{job}/scenes/{scene}")
        public Done edit(
                @PathVariable("job") UUID job,
                @PathVariable("scene") UUID scene,
                @RequestBody Edit edit,
                java.security.Principal caller) {
            long version = jdbc.sql("""
                    UPDATE rows.scene SET narration = ?, version = version + 1
                    WHERE id = ? AND job = ? AND owner = ? RETURNING version
                    """)
                    .params(edit.narration(), scene, job, caller.getName())
                    .query(Long.class)
                    .single();
            long position = jdbc.sql("""
                    INSERT INTO rows.history (job, scene, version, change, made_by)
                    VALUES (?, ?, ?, jsonb_build_object('narration', ?::text), ?) RETURNING position
                    """)
                    .params(job, scene, version, edit.narration(), caller.getName())
                    .query(Long.class)
                    .single();
            return new Done(scene, version, position);
        }
    }
}
