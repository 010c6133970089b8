package auteur.infra.eventstore.form;

import tools.jackson.databind.node.ObjectNode;

/// Turns the stored JSON of one revision of an event type into that of the next revision.
///
/// @param type the stable name of the event type
/// @param from the revision that it reads; it writes `from + 1`
/// @param step changes the JSON in place
record Upcaster(String type, int from, Step step) {

    /// One change of shape.
    @FunctionalInterface
    interface Step {

        void apply(ObjectNode event);
    }
}
