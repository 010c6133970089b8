package auteur.api.docs;

import auteur.api.freshness.TokenBesidePosition;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.LinkedHashMap;
import java.util.Map;

/// Shows the tokens that stand beside positions.
final class TokensBesidePositions {

    private TokensBesidePositions() {}

    static void addTo(OpenAPI api) {
        api.getComponents().getSchemas().values().forEach(TokensBesidePositions::addTo);
    }

    private static void addTo(Schema<?> schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties != null && properties.containsKey(TokenBesidePosition.POSITION)) {
            var all = new LinkedHashMap<String, Schema>();
            properties.forEach((name, property) -> {
                all.put(name, property);
                if (name.equals(TokenBesidePosition.POSITION)) {
                    all.put(TokenBesidePosition.TOKEN, token());
                }
            });
            schema.setProperties(all);
        }
    }

    private static Schema<?> token() {
        return new StringSchema().description("The position and the epoch of the log; opaque");
    }
}
