package auteur.infra.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import auteur.command.Refused;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/// The rules for what serves every context below a base, and what contexts owe to it.
record ServingRules(String base) {

    /// Rooms that serve every context know of none: of the house they see only each other and the spine.
    ///
    /// @param rooms with all that is below them
    /// @param spine single packages
    ArchRule roomsKnowNoContext(List<String> rooms, List<String> spine) {
        var serving = rooms.stream().map(room -> base + "." + room + "..").toArray(String[]::new);
        var seen = Stream.concat(Stream.of(serving), spine.stream().map(name -> base + "." + name))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAnyPackage(serving)
                .should()
                .onlyDependOnClassesThat(not(resideInAnyPackage(base + ".."))
                        .or(resideInAnyPackage(seen))
                        .as("serve every context"));
    }

    /// Whatever is refused has words for people, or it would be answered as a fault.
    ArchRule refusalsHaveWords() {
        return classes()
                .that()
                .areAssignableTo(Refused.class)
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should(new HaveWords());
    }
}
