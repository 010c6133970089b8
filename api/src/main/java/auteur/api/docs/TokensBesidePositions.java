package auteur.api.docs;

import auteur.api.freshness.TokenBesidePosition;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

/// Shows the tokens that stand beside positions.
final class TokensBesidePositions {

    private TokensBesidePositions() {}

    static void addTo(OpenAPI api) {
        api.getComponents().getSchemas().values().forEach(TokensBesidePositions::addTo);
    }

    private static void addTo(Schema<?> schema) {
        var properties = schema.getProperties();
        if (properties != null && properties.keySet().stream().anyMatch(TokenBesidePosition::isPosition)) {
            schema.addProperty(
                    TokenBesidePosition.TOKEN,
                    new StringSchema().description("The position and the epoch of the log; opaque"));
        }
    }
}
