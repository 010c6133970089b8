package auteur.infra.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.stream.Stream;

/// The parts of a package: each package below it with all that is below that one, and the types that stand in itself.
record Rooms(String parent) implements SliceAssignment {

    /// The packages from a root downwards that have packages below them.
    static Stream<String> parents(JavaClasses house, String root) {
        var packages = house.stream().map(JavaClass::getPackageName).distinct().toList();
        return packages.stream()
                .filter(name -> isWithin(root, name))
                .flatMap(name -> Stream.iterate(name, above -> isWithin(root, above), Rooms::above))
                .distinct()
                .filter(above -> packages.stream().anyMatch(name -> name.startsWith(above + ".")))
                .sorted();
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        var name = type.getPackageName();
        if (!isWithin(parent, name)) {
            return SliceIdentifier.ignore();
        }
        var below = name.substring(parent.length()).split("\\.", 3);
        return SliceIdentifier.of(below.length == 1 ? parent : parent + "." + below[1]);
    }

    @Override
    public String getDescription() {
        return "the parts of " + parent;
    }

    private static boolean isWithin(String parent, String name) {
        return name.equals(parent) || name.startsWith(parent + ".");
    }

    private static String above(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }
}
