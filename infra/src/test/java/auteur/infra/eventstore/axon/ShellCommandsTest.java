package auteur.infra.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import auteur.command.Beginning;
import auteur.command.Family;
import auteur.command.Metadata;
import auteur.command.StaleVersion;
import auteur.command.UserId;
import auteur.command.shell.Shell;
import auteur.infra.eventstore.axon.ShellCommandsTest.BoxCommand.Close;
import auteur.infra.eventstore.axon.ShellCommandsTest.BoxCommand.Filling.Fill;
import auteur.infra.eventstore.axon.ShellCommandsTest.BoxCommand.Make;
import auteur.infra.eventstore.axon.ShellCommandsTest.BoxEvent.Filled;
import auteur.infra.eventstore.axon.ShellCommandsTest.BoxEvent.Made;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShellCommandsTest {

    private static final UserId OWNER = new UserId(new UUID(1, 2));
    private static final String BOX = "box-1";

    private final InMemoryEventStorageEngine log = new InMemoryEventStorageEngine();
    private final Configuration axon = configuration(log);

    sealed interface BoxCommand {

        sealed interface Filling extends BoxCommand {

            record Fill(@TargetAggregateIdentifier String box) implements Filling {}
        }

        record Make(@TargetAggregateIdentifier String box, UserId owner) implements BoxCommand, Beginning {}

        record Close(@TargetAggregateIdentifier String box) implements BoxCommand {}
    }

    sealed interface BoxEvent {

        String box();

        record Made(String box, UserId owner) implements BoxEvent {}

        record Filled(String box) implements BoxEvent {}
    }

    static class Box extends Shell<BoxCommand, BoxEvent> {

        @AggregateIdentifier
        private @Nullable String id;

        private int filled;

        Box() {
            super(new Family<>("box-", BoxEvent.class,
                    event -> event instanceof Made made ? Optional.of(made.owner()) : Optional.empty()));
        }

        @Override
        protected List<BoxEvent> decide(BoxCommand command) {
            return switch (command) {
                case Make make when id == null -> List.of(new Made(make.box(), make.owner()));
                case Make _,Close _ -> List.of();
                case Fill fill -> List.of(new Filled(fill.box()), new Filled(fill.box()));
            };
        }

        @Override
        protected void evolve(BoxEvent event) {
            id = event.box();
            filled += event instanceof Filled ? 1 : 0;
        }

        @Override
        protected Optional<String> stateAfter(BoxEvent event) {
            return Optional.of("FILLED_" + (filled + (event instanceof Filled ? 1 : 0)));
        }
    }

    private static Configuration configuration(EventStorageEngine log) {
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(_ -> log)
                .configureAggregate(Box.class);
        configurer.onInitialize(ShellCommands::subscribe);
        return configurer.buildConfiguration();
    }

    @BeforeEach
    void start() {
        axon.start();
    }

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    @Test
    void everyCommandOfTheSealedTypeIsDecidedAndAnsweredWithTheVersion() {
        assertThat(send(new Make(BOX, OWNER), Map.of())).isZero();
        assertThat(send(new Fill(BOX), Map.of())).isEqualTo(2);
        assertThat(send(new Close(BOX), Map.of())).isEqualTo(2);
        assertThat(send(new Make(BOX, OWNER), Map.of())).isEqualTo(2);
    }

    @Test
    void eachEventIsToldWhoseItIsAndTheStateAfterIt() {
        send(new Make(BOX, OWNER), Map.of());
        send(new Fill(BOX), Map.of());

        assertThat(events().map(DomainEventMessage::getMetaData))
                .allSatisfy(metadata -> assertThat(metadata)
                        .containsEntry(Metadata.OWNER, OWNER.toString())
                        .containsEntry(Metadata.STUDIO, OWNER.toString()))
                .map(metadata -> metadata.get(Metadata.STATE))
                .isEqualTo(List.of("FILLED_0", "FILLED_1", "FILLED_2"));
    }

    @Test
    void theOwnerIsKnownFromALogThatDoesNotTellItBesideEvents() {
        log.appendEvents(new GenericDomainEventMessage<>("Box", BOX, 0, new Made(BOX, OWNER)));

        send(new Fill(BOX), Map.of());

        assertThat(events().skip(1).map(DomainEventMessage::getMetaData))
                .allSatisfy(metadata -> assertThat(metadata).containsEntry(Metadata.OWNER, OWNER.toString()));
    }

    @Test
    void onlyABeginningFindsNobody() {
        assertThatExceptionOfType(AggregateNotFoundException.class).isThrownBy(() -> send(new Fill(BOX), Map.of()));
    }

    @Test
    void anotherVersionThanExpectedIsRefused() {
        send(new Make(BOX, OWNER), Map.of());

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> send(new Fill(BOX), Map.of(Metadata.EXPECTED_VERSIONS, Set.of(3L, 4L))));
        assertThat(send(new Fill(BOX), Map.of(Metadata.EXPECTED_VERSIONS, Set.of(0L, 4L)))).isEqualTo(2);
    }

    private long send(BoxCommand command, Map<String, ?> context) {
        try {
            return axon.commandGateway().sendAndWait(new GenericCommandMessage<>(command, MetaData.from(context)));
        } catch (CommandExecutionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    private Stream<? extends DomainEventMessage<?>> events() {
        return axon.eventStore().readEvents(BOX).asStream();
    }
}
