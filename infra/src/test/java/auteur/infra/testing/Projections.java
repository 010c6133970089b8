package auteur.infra.testing;

import auteur.query.Projection;
import java.util.List;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/// The projections of the program.
public final class Projections {

    private Projections() {}

    public static List<Projection> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Projection.class));
        return scanner.findCandidateComponents("auteur.query").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .map(type -> (Projection) BeanUtils.instantiateClass(type))
                .toList();
    }

    public static Projection named(String name) {
        return all().stream().filter(projection -> projection.name().equals(name)).findFirst().orElseThrow();
    }
}
