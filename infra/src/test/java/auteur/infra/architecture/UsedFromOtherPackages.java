package auteur.infra.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/// Public is a promise: somebody must rely on it. The program's entry has nobody but the machine.
final class UsedFromOtherPackages extends ArchCondition<JavaClass> {

    UsedFromOtherPackages() {
        super("be used from another package");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var isUsed = isEntry(type) || leavesNoTrace(type) || isUsedElsewhere(type) || isHandedOn(type);
        events.add(new SimpleConditionEvent(
                type, isUsed, type.getName() + " is public, but only its own package uses it"));
    }

    private static boolean isUsedElsewhere(JavaClass type) {
        return Stream.concat(Stream.of(type), nestedIn(type))
                .flatMap(part -> part.getDirectDependenciesToSelf().stream())
                .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    /// Who calls a method relies on the types of what goes in and comes out, without naming them.
    private static boolean isHandedOn(JavaClass type) {
        return Stream.concat(
                type.getMethodsWithParameterTypeOfSelf().stream(), type.getMethodsWithReturnTypeOfSelf().stream())
                .flatMap(method -> method.getCallsOfSelf().stream())
                .anyMatch(call -> !call.getOriginOwner().getPackageName().equals(type.getPackageName()));
    }

    private static Stream<JavaClass> nestedIn(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .filter(other -> other.getName().startsWith(type.getName() + "$"));
    }

    private static boolean isEntry(JavaClass type) {
        return type.tryGetMethod("main", String[].class).isPresent();
    }

    /// The compiler copies constants to where they are used, so the users of a class of nothing else cannot be found.
    private static boolean leavesNoTrace(JavaClass type) {
        return type.getMethods().isEmpty()
                && !type.getFields().isEmpty()
                && type.getFields().stream().allMatch(UsedFromOtherPackages::isConstant)
                && type.getConstructors().stream()
                        .allMatch(constructor -> constructor.getModifiers().contains(JavaModifier.PRIVATE));
    }

    private static boolean isConstant(JavaField field) {
        return field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL));
    }
}
