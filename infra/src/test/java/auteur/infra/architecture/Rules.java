package auteur.infra.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import auteur.command.Refused;
import auteur.command.shell.Shell;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/// The rules of the house for all packages below a base, so that they can be tried on a house that is built wrong.
record Rules(String base) {

    private static final Set<Class<?>> IMPURE = Set.of(
            System.class,
            Thread.class,
            Runtime.class,
            Process.class,
            ProcessBuilder.class,
            java.util.Random.class,
            java.util.Scanner.class,
            java.util.Timer.class,
            java.time.Clock.class);

    private static final Set<String> ROOMS_OF_ALL = Set.of(
            "infra.eventstore", "infra.projection", "infra.work", "query.log");

    /// What contexts stand on.
    private static final Set<String> SPINE = Set.of(
            "command.asset", "command.direction", "command.language", "command.shell", "command.work",
            "query.log",
            "infra.eventstore", "infra.machine", "infra.node", "infra.projection", "infra.schema", "infra.work");

    /// command <- query <- api <- infra.
    ArchRule modulesPointOneWay() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("command")
                .definedBy(all("command"))
                .layer("query")
                .definedBy(all("query"))
                .layer("api")
                .definedBy(all("api"))
                .layer("infra")
                .definedBy(all("infra"))
                .whereLayer("command")
                .mayNotAccessAnyLayer()
                .whereLayer("query")
                .mayOnlyAccessLayers("command")
                .whereLayer("api")
                .mayOnlyAccessLayers("command", "query")
                .whereLayer("infra")
                .mayNotBeAccessedByAnyLayer();
    }

    ArchRule commandSeesNoWebNoSqlNoJson() {
        return noClasses()
                .that()
                .resideInAPackage(all("command"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "tools.jackson..", "jakarta..")
                        .or(describe(
                                "Spring beyond its stereotypes",
                                c -> c.getPackageName().startsWith("org.springframework.")
                                        && !c.getPackageName().equals("org.springframework.stereotype"))));
    }

    /// Virtual threads that read resources or load classes can keep each other from going on for ever.
    ArchRule onlySocketsHaveVirtualThreads() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(all("api.live"))
                .should()
                .callMethodWhere(describe(
                        "a virtual thread is made",
                        (JavaMethodCall call) -> call.getName().toLowerCase(Locale.ROOT).contains("virtual")
                                && call.getTargetOwner().getPackageName().startsWith("java.")));
    }

    ArchRule queriesSeeNoWebAndNoAggregate() {
        return noClasses()
                .that()
                .resideInAPackage(all("query"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta..", "org.springframework.web..", "org.springframework.http..",
                        "org.springframework.messaging..", "org.axonframework.commandhandling..",
                        "org.axonframework.eventsourcing..", "org.axonframework.modelling..");
    }

    ArchRule apiSeesNoSqlAndNoEventStore() {
        return noClasses()
                .that()
                .resideInAPackage(all("api"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.axonframework.eventsourcing..");
    }

    /// All that decides and all that is decided about; what is left of `command` are shells, reactions and ports.
    ArchRule decisionsSeeOnlyValues() {
        return classes()
                .that(decide())
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        all("command"), "java.lang..", "java.util", "java.util.function", "java.util.regex",
                        "java.util.stream",
                        "java.time", "java.nio.charset", "com.fasterxml.jackson.annotation", "org.jspecify..")
                        .or(type(TargetAggregateIdentifier.class)));
    }

    ArchRule decisionsAskNeitherClockNorChance() {
        return noClasses().that(decide()).should().callMethodWhere(describe(
                "the answer differs from call to call", Rules::isImpure));
    }

    /// A refusal is decided again by its type.
    ArchRule decisionsRefuseByType() {
        return noClasses().that(decide()).should().callConstructorWhere(describe(
                "an exception of ours is made that is no refusal", this::isOtherException));
    }

    /// Neither the packages below a module, nor those below one of these, on whichever level.
    List<ArchRule> packagesFormNoCycles(JavaClasses house, String module) {
        return Rooms.parents(house, base + "." + module)
                .map(parent -> (ArchRule) slices().assignedFrom(new Rooms(parent)).should().beFreeOfCycles())
                .toList();
    }

    /// What is public in the rooms of a house is so for its other rooms, unless a room is open to all.
    ArchRule roomsAreClosed(String house, String... open) {
        var name = base + "." + house;
        var rooms = resideInAnyPackage(name + ".*..");
        var others = resideInAnyPackage(Stream.of(open).map(room -> name + "." + room).toArray(String[]::new));
        return noClasses()
                .that()
                .resideOutsideOfPackage(name + "..")
                .should()
                .dependOnClassesThat(rooms.and(not(others)).as("stand in the rooms of " + house));
    }

    /// A package that nobody names as the spine's is a context, so a new one need not be named here.
    ArchRule roomsOfAllContextsKnowNone() {
        var rooms = ROOMS_OF_ALL.stream().map(this::all).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAnyPackage(rooms)
                .should()
                .dependOnClassesThat(describe("belong to one context", this::isOfContext));
    }

    /// A shell knows the owner, the expected version and the state; it takes in every event by its type.
    ArchRule aggregatesHaveShells() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat(not(assignableTo(Shell.class)))
                .should()
                .beAnnotatedWith(EventSourcingHandler.class);
    }

    ArchRule publicIsWhatOthersUse() {
        return classes()
                .that(describe("are public and stand in a file of their own", Rules::isTopLevelAndPublic))
                .should(new UsedFromOtherPackages());
    }

    ArchRule packagesAreNullMarked() {
        return classes().that().resideInAPackage(base + "..").should(new ResideInNullMarkedPackage());
    }

    static List<String> modules() {
        return List.of("command", "query", "api", "infra");
    }

    private String all(String module) {
        return base + "." + module + "..";
    }

    private DescribedPredicate<JavaClass> decide() {
        var others = resideInAnyPackage(
                all("command.asset.shelf"), all("command.film.crew"), all("command.film.reaction"),
                all("command.shell"),
                all("command.work"));
        return resideInAnyPackage(all("command"))
                .and(not(others))
                .and(describe("no aggregate", c -> !c.isAnnotatedWith(Aggregate.class)))
                .as("decide or are decided about");
    }

    private boolean isOfContext(JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith(base + ".")) {
            return false;
        }
        var path = name.substring(base.length() + 1);
        return modules().stream().anyMatch(module -> path.startsWith(module + "."))
                && SPINE.stream().noneMatch(room -> path.equals(room) || path.startsWith(room + "."));
    }

    private boolean isOtherException(JavaConstructorCall call) {
        var made = call.getTargetOwner();
        return made.isAssignableTo(Throwable.class)
                && !made.isAssignableTo(Refused.class)
                && made.getPackageName().startsWith(base + ".");
    }

    private static boolean isTopLevelAndPublic(JavaClass type) {
        return type.isTopLevelClass()
                && type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean isImpure(JavaMethodCall call) {
        var name = call.getName();
        return (call.getTargetOwner().getPackageName().equals("java.time") && name.equals("now"))
                || name.equals("randomUUID")
                || name.equals("random")
                || IMPURE.stream().anyMatch(call.getTargetOwner()::isAssignableTo);
    }
}
