package auteur.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.api.access.Access;
import auteur.api.account.Caller;
import auteur.api.account.Role;
import auteur.api.conditional.EntityTag;
import auteur.api.idempotency.Idempotency;
import auteur.api.idempotency.IdempotentRequests;
import auteur.api.idempotency.KeyedRequest;
import auteur.api.testing.OneStream;
import auteur.command.EventStream;
import auteur.command.Family;
import auteur.command.Metadata;
import auteur.command.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SenderTest {

    private static final UserId OWNER = new UserId(new UUID(0, 1));
    private static final Family<Laid> GARDENS = new Family<>("garden-", Laid.class, laid -> Optional.of(laid.owner()));

    private final EventStream<Laid> garden = GARDENS.stream(new UUID(0, 3));
    private final List<Object> requests = new ArrayList<>();
    private @Nullable Object expected;

    private record Laid(UserId owner) {}

    private record Water() {}

    @Test
    void marksWhatARequestMakesWithItsName() {
        sender().send(request("watering"), new Water(), garden);

        assertThat(requests).containsExactly("watering");
    }

    @Test
    void marksWhatANamelessRequestMakesWithAnIdOfItsOwn() {
        var sender = sender();
        sender.send(request(null), new Water(), garden);
        sender.send(request(null), new Water(), garden);

        assertThat(requests).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void expectsOnlyVersionsThatTheLogHas() {
        sender().send(request(null, "e0000002.0", "4", "e0000001.0", "e0000001.2", "e0000003.0", "01"), new Water(),
                garden);

        assertThat(expected).isEqualTo(Set.of(0L, 4L));
    }

    @Test
    void expectsNoVersionWhereAllAreLost() {
        sender().send(request(null, "e0000003.0"), new Water(), garden);

        assertThat(expected).isEqualTo(Set.of());
    }

    private Sender sender() {
        var log = new OneStream(garden);
        log.add(new Laid(OWNER));
        var bus = SimpleCommandBus.builder().build();
        bus.subscribe(Water.class.getName(), this::water);
        var idempotency = new Idempotency(new Granting(), JsonMapper.builder().build());
        return new Sender(
                DefaultCommandGateway.builder().commandBus(bus).build(), log, new Versions(log), () -> {},
                new Access(log),
                idempotency);
    }

    private long water(CommandMessage<?> command) {
        requests.add(command.getMetaData().get(Metadata.REQUEST));
        expected = command.getMetaData().get(Metadata.EXPECTED_VERSIONS);
        return 0;
    }

    private static Request request(@Nullable String name, String... tags) {
        var caller = new Caller(OWNER, "ada", Set.of(Role.CREATOR));
        return new Request(new KeyedRequest(caller, Optional.ofNullable(name)),
                Optional.of(Arrays.stream(tags).map(EntityTag::strong).toList()).filter(all -> !all.isEmpty()));
    }

    private static final class Granting implements IdempotentRequests {

        @Override
        public Claim claim(String request, String fingerprint, Duration abandonedAfter) {
            return new Claim.Granted();
        }

        @Override
        public void answer(String request, String answer) {}

        @Override
        public void release(String request) {}
    }
}
