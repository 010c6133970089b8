package auteur.infra.schema;

import auteur.infra.schema.SchemaDifference.Kind;
import auteur.infra.schema.SchemaDifference.What;
import java.util.Optional;

/// Something that a schema holds, described without the schema's name.
///
/// @param relation what it belongs to, empty for what stands alone
/// @param isHarmlessExtra whether nothing goes wrong by it where it is not declared
record CatalogueObject(Kind kind, String relation, String name, String definition, boolean isHarmlessExtra) {

    /// What two objects cannot share: relations of any kind have their names in common.
    record Slot(Kind kind, String relation, String name) {}

    Slot slot() {
        return new Slot(kind.isRelation() ? Kind.TABLE : kind, relation, name);
    }

    CatalogueObject naming(String schema, String other) {
        return new CatalogueObject(kind, relation, name, definition.replace(schema, other), isHarmlessExtra);
    }

    SchemaDifference missingIn(String schema) {
        return new SchemaDifference(schema, kind, relation, name, What.MISSING, definition, "", true);
    }

    SchemaDifference unexpectedIn(String schema) {
        return new SchemaDifference(schema, kind, relation, name, What.UNEXPECTED, "", definition, !isHarmlessExtra);
    }

    Optional<SchemaDifference> differenceTo(CatalogueObject found, String schema) {
        return definition.equals(found.definition)
                ? Optional.empty()
                : Optional.of(new SchemaDifference(
                        schema, kind, relation, name, What.DIFFERENT, definition, found.definition, true));
    }
}
