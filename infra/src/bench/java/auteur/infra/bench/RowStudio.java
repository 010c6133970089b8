package auteur.infra.bench;

import java.util.Objects;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// A studio that keeps rows: an edit of a scene changes its row and writes one of history, in a transaction. It has the versions, pool, container,
/// JSON, session and token of the studio that it is held against, and neither ORM nor events.
@EnableWebSecurity
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

    /// Told as functions: a controller would be found by the other studio, which looks for them among all that lies beside it.
    @Bean
    RouterFunction<ServerResponse> routes(JdbcClient jdbc, PlatformTransactionManager transactions) {
        var transaction = new TransactionTemplate(transactions);
        return RouterFunctions.route()
                .GET("/health", _ -> ServerResponse.ok().build())
                .GET("/login.html", RowStudio::token)
                .PATCH("/api/jobs/{job}/scenes/{scene}", request -> {
                    var narration = request.body(Edit.class).narration();
                    var job = UUID.fromString(request.pathVariable("job"));
                    var scene = UUID.fromString(request.pathVariable("scene"));
                    var caller = request.principal().orElseThrow().getName();
                    var done = transaction.execute(_ -> edit(jdbc, job, scene, narration, caller));
                    return ServerResponse.ok().body(Objects.requireNonNull(done));
                })
                .build();
    }

    /// To read it makes the cookie.
    private static ServerResponse token(ServerRequest request) {
        return ServerResponse.ok()
                .body(((CsrfToken) request.attribute(CsrfToken.class.getName()).orElseThrow()).getToken());
    }

    private static Done edit(JdbcClient jdbc, UUID job, UUID scene, String narration, String caller) {
        long version = jdbc.sql("""
                UPDATE rows.scene SET narration = ?, version = version + 1
                WHERE id = ? AND job = ? AND owner = ? RETURNING version
                """)
                .params(narration, scene, job, caller)
                .query(Long.class)
                .single();
        long position = jdbc.sql("""
                INSERT INTO rows.history (job, scene, version, change, made_by)
                VALUES (?, ?, ?, jsonb_build_object('narration', ?::text), ?) RETURNING position
                """)
                .params(job, scene, version, narration, caller)
                .query(Long.class)
                .single();
        return new Done(scene, version, position);
    }
}
