package auteur.api.account;

import auteur.api.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Keeps routes closed of which nobody has said who may use them. What there is none for is told so as ever.
@Configuration(proxyBeanMethods = false)
class ClosedRoutes implements HandlerInterceptor, WebMvcConfigurer {

    private static final String API = "/api/";

    private final List<PathPattern> declared;

    ClosedRoutes(List<Routes> routes) {
        declared = routes.stream()
                .flatMap(some -> some.patterns().stream())
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && isClosed(request.getRequestURI())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden", "Your account may not do this.");
        }
        return true;
    }

    private boolean isClosed(String path) {
        var parsed = PathContainer.parsePath(path);
        return path.startsWith(API) && declared.stream().noneMatch(pattern -> pattern.matches(parsed));
    }
}
