package auteur.infra.schema;

import auteur.infra.schema.CatalogueObject.Slot;
import auteur.infra.schema.SchemaDifference.Kind;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a schema holds.
record Catalogue(Map<Slot, CatalogueObject> objects) {

    private static final Slot SCHEMA = new Slot(Kind.SCHEMA, "", "");

    private static final Comparator<SchemaDifference> ORDER = Comparator.comparing(SchemaDifference::what)
            .thenComparing(SchemaDifference::relation)
            .thenComparing(SchemaDifference::kind)
            .thenComparing(SchemaDifference::name);

    static Catalogue of(Collection<CatalogueObject> objects) {
        var bySlot = new LinkedHashMap<Slot, CatalogueObject>();
        objects.forEach(object -> bySlot.put(object.slot(), object));
        return new Catalogue(bySlot);
    }

    Catalogue naming(String schema, String other) {
        return of(objects.values().stream().map(object -> object.naming(schema, other)).toList());
    }

    Catalogue and(Catalogue more) {
        return of(Stream.concat(objects.values().stream(), more.objects.values().stream()).toList());
    }

    /// What is different in a schema that ought to be like this. A table that is not there, or not a table, is told as one
    /// difference, without all that it would hold; so is a schema that is not there or not the program's.
    List<SchemaDifference> differences(Catalogue found, String schema) {
        var ofSchema = find(SCHEMA).flatMap(object -> difference(object, found, schema));
        return ofSchema.isPresent() ? ofSchema.stream().toList() : differencesWithin(found, schema);
    }

    private List<SchemaDifference> differencesWithin(Catalogue found, String schema) {
        var lacking = objects.values().stream()
                .filter(object -> isOfSameRelation(object, found))
                .flatMap(object -> difference(object, found, schema).stream());
        var surplus = found.objects.values().stream()
                .filter(object -> isOfSameRelation(object, found) && find(object.slot()).isEmpty())
                .map(object -> object.unexpectedIn(schema));
        return Stream.concat(lacking, surplus).sorted(ORDER).toList();
    }

    private static Optional<SchemaDifference> difference(CatalogueObject object, Catalogue found, String schema) {
        return found.find(object.slot())
                .map(other -> object.differenceTo(other, schema))
                .orElseGet(() -> Optional.of(object.missingIn(schema)));
    }

    private boolean isOfSameRelation(CatalogueObject object, Catalogue found) {
        if (object.relation().isEmpty()) {
            return true;
        }
        var relation = new Slot(Kind.TABLE, "", object.relation());
        return find(relation)
                .flatMap(mine -> found.find(relation).filter(other -> other.kind() == mine.kind()))
                .isPresent();
    }

    private Optional<CatalogueObject> find(Slot slot) {
        return Optional.ofNullable(objects.get(slot));
    }
}
