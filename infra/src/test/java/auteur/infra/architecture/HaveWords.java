package auteur.infra.architecture;

import auteur.api.problem.RefusalWords;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/// Some class of the house is `RefusalWords` of it.
final class HaveWords extends ArchCondition<JavaClass> {

    HaveWords() {
        super("have words");
    }

    @Override
    public void check(JavaClass refusal, ConditionEvents events) {
        var isWorded = refusal.getDirectDependenciesToSelf().stream()
                .flatMap(dependency -> dependency.getOriginClass().getInterfaces().stream())
                .filter(one -> one.toErasure().isEquivalentTo(RefusalWords.class))
                .map(JavaParameterizedType.class::cast)
                .anyMatch(one -> one.getActualTypeArguments().getFirst().toErasure().equals(refusal));
        events.add(new SimpleConditionEvent(refusal, isWorded, refusal.getName() + " has no words"));
    }
}
