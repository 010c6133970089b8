package auteur.infra.schema;

import java.util.Locale;

/// Something in a schema that is not what the program declares.
///
/// @param relation what the object belongs to, empty for what stands alone
/// @param declared how the object has to be, empty when it is not declared
/// @param found how it is, empty when it is missing
/// @param isHarmful whether reading or writing may fail or go wrong by it
public record SchemaDifference(
        String schema,
        Kind kind,
        String relation,
        String name,
        What what,
        String declared,
        String found,
        boolean isHarmful) {

    public enum Kind {
        SCHEMA, TABLE, VIEW, SEQUENCE, COLUMN, INDEX, CONSTRAINT, TRIGGER, RULE, STATISTICS, ROUTINE;

        boolean isRelation() {
            return this == TABLE || this == VIEW || this == SEQUENCE;
        }
    }

    public enum What {
        MISSING, UNEXPECTED, DIFFERENT
    }

    /// A sentence for people, without its full stop.
    @Override
    public String toString() {
        return switch (what) {
            case MISSING -> "%s: %s is missing".formatted(schema, subject());
            case UNEXPECTED -> "%s: %s is not declared".formatted(schema, subject());
            case DIFFERENT -> "%s: %s is %s instead of %s".formatted(schema, subject(), found, declared);
        };
    }

    private String subject() {
        if (kind == Kind.SCHEMA) {
            return "the schema";
        }
        var object = "%s %s".formatted(kind.name().toLowerCase(Locale.ROOT), name);
        return relation.isEmpty() ? object : "%s of %s".formatted(object, relation);
    }
}
