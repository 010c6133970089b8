package auteur.command.control;

import auteur.command.testing.Scenario;
import java.util.List;

/// Where scenarios of operations begin. A refusal is its reason and the field that is wrong.
final class OperationScenario {

    private static final Scenario.Rules<OperationCommand, OperationEvent, OperationEvent> RULES = new Scenario.Rules<>(
            OperationDecider::decide,
            (_, event) -> event,
            refusal -> refusal instanceof OperationRejection rejection
                    ? List.of(rejection.reason(), rejection.field())
                    : List.of(refusal));

    private OperationScenario() {}

    static Scenario<OperationCommand, OperationEvent, OperationEvent> givenNothing() {
        return RULES.given(List.of());
    }

    static Scenario<OperationCommand, OperationEvent, OperationEvent> given(OperationEvent before) {
        return RULES.given(List.of(before));
    }
}
