package auteur.api.conditional;

/// The tag of a representation (RFC 9110, 8.8.3).
public record EntityTag(boolean isWeak, String opaque) {

    public static EntityTag strong(String opaque) {
        return new EntityTag(false, opaque);
    }

    boolean matchesStrongly(EntityTag other) {
        return !isWeak && !other.isWeak && opaque.equals(other.opaque);
    }

    boolean matchesWeakly(EntityTag other) {
        return opaque.equals(other.opaque);
    }

    @Override
    public String toString() {
        return (isWeak ? "W/" : "") + '"' + opaque + '"';
    }
}
