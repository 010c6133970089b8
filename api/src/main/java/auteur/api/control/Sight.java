package auteur.api.control;

import auteur.api.problem.Problem;
import auteur.query.control.ControlQuery;
import auteur.query.control.ControlQuery.FindProcessors;
import auteur.query.control.ControlQuery.FindProjections;
import auteur.query.control.ProcessorView;
import auteur.query.control.ProjectionView;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/// What admins see.
@Component
class Sight {

    private final QueryGateway queries;

    Sight(QueryGateway queries) {
        this.queries = queries;
    }

    List<ProcessorView> processors() {
        return all(new FindProcessors(), ProcessorView.class);
    }

    /// @throws Problem 404 when there is none of this name
    ProcessorView processor(String name) {
        return processors().stream()
                .filter(processor -> processor.name().equals(name))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    List<ProjectionView> projections() {
        return all(new FindProjections(), ProjectionView.class);
    }

    /// @throws Problem 404 when there is none of this name
    ProjectionView projection(String name) {
        return projections().stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    <T> List<T> all(ControlQuery query, Class<T> type) {
        return queries.query(query, ResponseTypes.multipleInstancesOf(type)).join();
    }

    <T> T the(ControlQuery query, Class<T> type) {
        return queries.query(query, type).join();
    }

    /// @throws Problem 404 when there is nothing
    <T> T one(ControlQuery query, Class<T> type) {
        return maybe(query, type).orElseThrow(Problem::notFound);
    }

    <T> Optional<T> maybe(ControlQuery query, Class<T> type) {
        return queries.query(query, ResponseTypes.optionalInstanceOf(type)).join();
    }
}
