package auteur.command;

import java.util.stream.Stream;

/// What a sealed type is made of.
public final class Sealed {

    private Sealed() {}

    /// The types that are permitted, also by sealed types within the type.
    public static Stream<Class<?>> leavesOf(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(Sealed::leavesOf)
                : Stream.of(type);
    }
}
