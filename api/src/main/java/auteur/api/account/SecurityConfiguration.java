package auteur.api.account;

import auteur.api.door.Browsers;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;

/// Form login with a session for the UI, Basic for scripts, bearer tokens when an issuer is configured.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String LOGIN_PAGE = "/login.html";

    /// What only makes sense to somebody who is logged in.
    static final Set<String> PAGES = Set.of("/", "/index.html");

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, ProblemEntryPoint refusals, Setup setup, List<Routes> routes,
            ObjectProvider<JwtDecoder> tokens, ContentPolicy policy) {
        // Controllers take any Accept; here it tells a browser, which is sent on to a page, from a script.
        http.setSharedObject(ContentNegotiationStrategy.class, new HeaderContentNegotiationStrategy());
        http.authorizeHttpRequests(requests -> {
            routes.forEach(some -> some.openIn(requests));
            requests.requestMatchers("/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasRole(Role.ADMIN.name())
                    .requestMatchers("/api/**", "/ws")
                    .authenticated()
                    .requestMatchers(PAGES.toArray(String[]::new))
                    .authenticated()
                    .anyRequest()
                    .permitAll();
        });
        http.formLogin(login -> login.loginPage(LOGIN_PAGE)
                .loginProcessingUrl("/login")
                .failureHandler((_, response, cause) -> response.sendRedirect(
                        LOGIN_PAGE + (cause instanceof LoginThrottle.Paused ? "?throttled" : "?error")))
                .defaultSuccessUrl("/", true));
        http.logout(logout -> logout.logoutSuccessUrl(LOGIN_PAGE + "?logout"));
        http.httpBasic(basic -> basic.authenticationEntryPoint(refusals));
        tokens.ifAvailable(decoder -> http.oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
                .withObjectPostProcessor(answeringFaultsWith(refusals))
                .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(roles()))));
        http.exceptionHandling(
                handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
        http.addFilterAfter(new OwnPagesOnly(refusals), HeaderWriterFilter.class);
        http.addFilterAfter(new SetupPages(setup), OwnPagesOnly.class);
        http.csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                .csrfTokenRequestHandler(eagerToken())
                .ignoringRequestMatchers(SecurityConfiguration::carriesCredentials));
        http.requestCache(cache -> cache.disable());
        http.headers(headers -> headers.frameOptions(FrameOptionsConfig::deny)
                // Under a stricter one, browsers hide from us that a form is our own.
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(Browsers::trustConnectionOf, isolation()))
                .addHeaderWriter((request, response) -> response.setHeader(
                        "Content-Security-Policy", isDocs(request) ? policy.ofDocs() : policy.ofPages())));
        return http.build();
    }

    @Bean
    AuthenticationProvider passwords(Accounts accounts, PasswordEncoder encoder) {
        var passwords = new DaoAuthenticationProvider(username -> accounts.named(username)
                .map(AccountDetails::new)
                .orElseThrow(() -> new UsernameNotFoundException("There is no such account")));
        passwords.setPasswordEncoder(encoder);
        return new ThrottledPasswords(passwords, new LoginThrottle(Ticker.systemTicker()));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new RememberedPasswords(
                PasswordEncoderFactories.createDelegatingPasswordEncoder(), Ticker.systemTicker());
    }

    /// Sends the token's cookie with every page, so that the first form can be posted.
    private static CsrfTokenRequestAttributeHandler eagerToken() {
        var handler = new CsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }

    /// Whoever sends these headers is a script or, by [OwnPagesOnly], a page of our own, and needs no token.
    private static boolean carriesCredentials(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return false;
        }
        var scheme = authorization.toLowerCase(Locale.ROOT);
        return scheme.startsWith("basic ") || scheme.startsWith("bearer ");
    }

    private static CrossOriginOpenerPolicyHeaderWriter isolation() {
        var writer = new CrossOriginOpenerPolicyHeaderWriter();
        writer.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
        return writer;
    }

    private static boolean isDocs(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/swagger-ui/");
    }

    /// An issuer that is away is no reason to fail without a word.
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answeringFaultsWith(
            ProblemEntryPoint refusals) {
        var handler = new AuthenticationEntryPointFailureHandler(refusals);
        handler.setRethrowAuthenticationServiceException(false);
        return new ObjectPostProcessor<>() {

            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }

    @Bean
    OAuth2TokenValidator<Jwt> somebodysToken() {
        return new SomebodysToken();
    }

    private static JwtAuthenticationConverter roles() {
        var authorities = new JwtGrantedAuthoritiesConverter();
        authorities.setAuthoritiesClaimName("roles");
        authorities.setAuthorityPrefix("ROLE_");
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(authorities);
        return converter;
    }
}
