package auteur.infra.control.report;

import auteur.query.Projection;
import auteur.query.control.ControlQuery.FindSchema;
import auteur.query.control.SchemaView;
import auteur.query.control.SchemaView.Part;
import auteur.query.log.SchemaFindings;
import auteur.query.log.SchemaFindings.Findings;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class SchemaViews {

    private final SchemaFindings schema;
    private final List<String> projections;

    SchemaViews(SchemaFindings schema, List<Projection> projections) {
        this.schema = schema;
        this.projections = projections.stream().map(Projection::name).sorted().toList();
    }

    @QueryHandler
    SchemaView handle(FindSchema query) {
        return new SchemaView(
                schema.checkedAt().orElse(null),
                part("events", schema.ofLog()),
                projections.stream().map(name -> part(name, schema.ofProjection(name))).toList());
    }

    private static Part part(String name, Findings findings) {
        return new Part(name, findings.inService(), findings.differences());
    }
}
