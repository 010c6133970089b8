package auteur.infra.control.report;

import auteur.query.Projection;
import auteur.query.control.BuildState;
import auteur.query.control.BuildView;
import auteur.query.control.ControlQuery.FindProjections;
import auteur.query.control.ProcessorView;
import auteur.query.control.ProjectionView;
import auteur.query.log.SchemaFindings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ProjectionViews {

    private final Map<String, Integer> versions;
    private final ProcessorViews processors;
    private final BuildViews builds;
    private final SchemaFindings schema;
    private final JdbcClient jdbc;

    ProjectionViews(
            List<Projection> projections,
            ProcessorViews processors,
            BuildViews builds,
            SchemaFindings schema,
            JdbcClient jdbc) {
        this.versions = projections.stream().collect(Collectors.toMap(Projection::name, Projection::version));
        this.processors = processors;
        this.builds = builds;
        this.schema = schema;
        this.jdbc = jdbc;
    }

    @QueryHandler
    List<ProjectionView> handle(FindProjections query) {
        return all(processors.all(), head());
    }

    long head() {
        return jdbc.sql("SELECT events.head()").query(Long.class).single();
    }

    List<ProjectionView> all(Collection<ProcessorView> following, long head) {
        var built = builds.all(following, head);
        var letters = following.stream()
                .filter(processor -> processor.projection() != null)
                .collect(Collectors.groupingBy(
                        ProcessorView::projection, Collectors.summingLong(ProcessorView::deadLetters)));
        var names = new TreeSet<>(versions.keySet());
        names.addAll(built.keySet());
        return names.stream()
                .map(name -> projection(name, built.getOrDefault(name, List.of()), letters.getOrDefault(name, 0L)))
                .filter(this::isThere)
                .toList();
    }

    private boolean isThere(ProjectionView projection) {
        return projection.codeVersion() != null
                || projection.active() != null
                || projection.candidate() != null
                || projection.previous() != null;
    }

    private ProjectionView projection(String name, List<BuildView> builds, long deadLetters) {
        var findings = schema.ofProjection(name);
        var byState = builds.stream().collect(Collectors.groupingBy(BuildView::state));
        Function<BuildState, @Nullable BuildView> newest = state -> byState.containsKey(state)
                ? byState.get(state).getFirst()
                : null;
        return new ProjectionView(
                name,
                versions.get(name),
                findings.inService(),
                findings.differences(),
                deadLetters,
                newest.apply(BuildState.ACTIVE),
                builds.stream().filter(build -> build.state().isCandidate()).findFirst().orElse(null),
                newest.apply(BuildState.PREVIOUS),
                byState.getOrDefault(BuildState.ENDED, List.of()));
    }
}
