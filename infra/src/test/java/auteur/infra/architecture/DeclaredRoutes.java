package auteur.infra.architecture;

import auteur.api.account.Routes;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// What the contexts of a house declare of their routes.
record DeclaredRoutes(List<PathPattern> patterns) {

    static DeclaredRoutes of(JavaClasses house) {
        return new DeclaredRoutes(house.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Bean.class)
                        && method.getRawReturnType().isEquivalentTo(Routes.class))
                .flatMap(bean -> routes(bean).patterns().stream())
                .map(PathPatternParser.defaultInstance::parse)
                .toList());
    }

    static List<Class<?>> controllers(JavaClasses house) {
        return house.stream()
                .filter(type -> type.isAnnotatedWith(RestController.class))
                .<Class<?>>map(type -> type.reflect())
                .toList();
    }

    /// The routes below `/api/` of which nobody says who may use them.
    List<String> missing(List<Class<?>> controllers) {
        return controllers.stream()
                .flatMap(DeclaredRoutes::routes)
                .filter(route -> route.startsWith("/api/"))
                .filter(route -> patterns.stream().noneMatch(
                        pattern -> pattern.matches(PathContainer.parsePath(route))))
                .toList();
    }

    private static Stream<String> routes(Class<?> controller) {
        var above = paths(controller).findFirst().orElse("");
        return Arrays.stream(controller.getDeclaredMethods())
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                .flatMap(method -> Stream.concat(paths(method), Stream.of("")).limit(1))
                .map(path -> above + path);
    }

    private static Stream<String> paths(AnnotatedElement element) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class);
        return mapping == null ? Stream.of() : Arrays.stream(mapping.path());
    }

    private static Routes routes(JavaMethod bean) {
        var method = bean.reflect();
        method.setAccessible(true);
        try {
            return (Routes) method.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(bean.getFullName() + " is to be static", e);
        }
    }
}
