package auteur.infra.projection.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Publishes how the processors stand to Micrometer, for all nodes alike.
public final class ProcessorMeters {

    private final ProcessorStates states;
    private final List<Measured> gauges;

    public ProcessorMeters(ProcessorStates states, MeterRegistry registry) {
        this.states = states;
        this.gauges = Stream.of(
                new Definition("auteur.processor.lag.events", "Events not taken in yet",
                        ProcessorStates.State::lagEvents),
                new Definition(
                        "auteur.processor.lag.seconds", "Age of the oldest of them", ProcessorStates.State::lagSeconds),
                new Definition("auteur.processor.rate", "Events a second", ProcessorStates.State::rate),
                new Definition("auteur.processor.dead.letters", "Parked events", ProcessorStates.State::deadLetters),
                new Definition(
                        "auteur.processor.up",
                        "1 while it does its work",
                        state -> state.trouble().isEmpty() ? 1 : 0))
                .map(definition -> new Measured(
                        MultiGauge.builder(definition.name())
                                .description(definition.description())
                                .register(registry),
                        definition.value()))
                .toList();
    }

    private record Definition(String name, String description, ToDoubleFunction<ProcessorStates.State> value) {}

    private record Measured(MultiGauge gauge, ToDoubleFunction<ProcessorStates.State> value) {}

    public void measure() {
        var all = states.all();
        gauges.forEach(measured -> measured.gauge().register(
                all.stream()
                        .<Row<?>>map(state -> Row.of(
                                Tags.of("processor", state.name()), measured.value().applyAsDouble(state)))
                        .toList(),
                true));
    }
}
