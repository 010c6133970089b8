package auteur.infra.projection.watch;

import auteur.infra.projection.build.Code;
import auteur.infra.projection.build.Codes;
import auteur.query.ViewOutOfService;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryMessage;
import org.springframework.jdbc.BadSqlGrammarException;

/// Answers no question from the tables of a projection that is out of service. A question belongs to the projection of its package.
public final class ViewGate implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

    private final Map<String, String> projections;
    private final SchemaWatch schema;

    public ViewGate(Codes codes, SchemaWatch schema) {
        this.projections = codes.newest().stream()
                .collect(Collectors.toMap(code -> code.projection().getClass().getPackageName(), Code::name));
        this.schema = schema;
    }

    /// A table that is missing now was not at the last check, or has not been built for the first time.
    ///
    /// @throws ViewOutOfService when there is nothing that can be relied on
    @Override
    public Object handle(UnitOfWork<? extends QueryMessage<?, ?>> work, InterceptorChain chain) throws Exception {
        var projection = projections.get(work.getMessage().getPayloadType().getPackageName());
        if (projection == null) {
            return chain.proceed();
        }
        schema.require(projection);
        try {
            return chain.proceed();
        } catch (BadSqlGrammarException e) {
            throw new ViewOutOfService(projection, "its tables are missing", e);
        }
    }
}
