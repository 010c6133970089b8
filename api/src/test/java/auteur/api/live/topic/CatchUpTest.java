package auteur.api.live.topic;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.api.access.Access;
import auteur.api.account.Caller;
import auteur.api.account.Role;
import auteur.api.freshness.Token;
import auteur.api.freshness.TokenBesidePosition;
import auteur.api.live.socket.LiveSocket;
import auteur.api.live.socket.SubscriptionWish;
import auteur.api.live.socket.TestLine;
import auteur.api.testing.OneStream;
import auteur.command.Family;
import auteur.command.UserId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// A garden in which five things have grown before anybody listens; four events are remembered.
class CatchUpTest {

    private static final UUID ID = UUID.fromString("01a1fd0b-a850-7769-b747-6fabb5975f90");
    private static final String DESTINATION = "/topic/gardens/" + ID;
    private static final Caller GARDENER = new Caller(new UserId(ID), "gardener", Set.of(Role.CREATOR));

    private sealed interface GardenEvent {

        record Grown(UserId owner) implements GardenEvent {}
    }

    private static final Family<GardenEvent> GARDENS = new Family<>(
            "", GardenEvent.class, event -> switch (event) {
                case GardenEvent.Grown(var owner) -> Optional.of(owner);
            });

    private final OneStream log = new OneStream(GARDENS.stream(ID));
    private final LiveTopic gardens = new LiveTopics(new Access(log), log)
            .ofStreams("/topic/gardens/{id}", GARDENS, Role.CREATOR, "garden_sold");
    private final Payloads payloads = new Payloads(
            JsonMapper.builder().addModule(new TokenBesidePosition(log)).build(), List.of());
    private final Broadcaster broadcaster = new Broadcaster(TestLine.limits(), TestLine.meters());
    private final Deliveries deliveries = new Deliveries(List.of(gardens), payloads);
    private final Destinations destinations = new Destinations(
            List.of(gardens),
            broadcaster,
            new CatchUp(
                    broadcaster, log, payloads, TestLine.sockets(), TestLine.limits(),
                    TestLine.meters()));
    private final TestLine line = TestLine.open();
    private final LiveSocket socket = line.socketOf(GARDENER);

    CatchUpTest() {
        broadcaster.begin(0);
        for (var position = 1; position <= 5; position++) {
            grow();
        }
    }

    @Test
    void sendsWhatWasMissedAndIsNoLongerRememberedFromTheLog() throws InterruptedException {
        subscribe(new Token(OneStream.EPOCH, 0));

        assertThat(line.next()).contains("\"type\":\"Subscribed\",\"position\":0,\"token\":\"e0000002.0\"",
                "\"resumed\":true");
        for (var position = 1; position <= 5; position++) {
            assertThat(line.next()).contains("message-id:" + position + "\n");
        }
        grow();
        assertThat(line.next()).contains("message-id:6\n");
    }

    @Test
    void sendsOnlyWhatIsNewToWhomNamesNoPosition() throws InterruptedException {
        subscribe(null);

        assertThat(line.next()).contains("\"position\":5", "\"resumed\":false,\"reason\":\"no_position\"");
        grow();
        assertThat(line.next())
                .startsWith("MESSAGE\nsubscription:s\ndestination:" + DESTINATION + "\nmessage-id:6\n")
                .contains("{\"position\":6,\"token\":\"e0000002.6\",\"stream\":\"" + ID
                        + "\",\"version\":5,\"type\":\"Grown\",\"state\":\"GREEN\"");
    }

    @Test
    void beginsAnewInAnotherLog() throws InterruptedException {
        subscribe(new Token("another", 3));

        assertThat(line.next()).contains("\"position\":5", "\"reason\":\"other_epoch\"");
    }

    @Test
    void goesOnAfterWhatTheLogHasKeptOfAnEarlierEpochOnly() throws InterruptedException {
        subscribe(Token.of(OneStream.EARLIER, OneStream.KEPT_OF_EARLIER));
        assertThat(line.next()).contains("\"position\":2,\"token\":\"e0000002.2\"", "\"resumed\":true");
        assertThat(line.next()).contains("{\"position\":3,\"token\":\"e0000002.3\"");
    }

    @Test
    void beginsAnewWhereTheLogHasLostWhatWasSeen() throws InterruptedException {
        subscribe(Token.of(OneStream.EARLIER, OneStream.KEPT_OF_EARLIER + 1));

        assertThat(line.next()).contains("\"position\":5", "\"resumed\":false,\"reason\":\"other_epoch\"");
    }

    @Test
    void beginsAnewAheadOfTheLog() throws InterruptedException {
        subscribe(new Token(null, 9));

        assertThat(line.next()).contains("\"position\":5", "\"reason\":\"position_ahead_of_log\"");
    }

    /// The socket ends, so that the client comes back and begins anew.
    @Test
    void endsTheSocketsOfThoseWhoHeardWhatTheLogHasLost() throws InterruptedException {
        subscribe(new Token(OneStream.EPOCH, 5));
        line.next();

        broadcaster.begin(5);
        grow();
        assertThat(line.next()).contains("message-id:6\n");
        broadcaster.begin(5);

        assertThat(line.next()).startsWith("ERROR").contains("interrupted");
    }

    @Test
    void findsNothingUnderAnotherSpellingNorForAnybodyElse() {
        assertThat(find("/topic/gardens/" + ID)).isPresent();
        assertThat(find("/topic/gardens/" + ID.toString().toUpperCase(Locale.ROOT))).isEmpty();
        assertThat(find("/topic/gardens/" + ID + "/")).isEmpty();
        assertThat(find("/topic/gardens/{id}")).isEmpty();
        assertThat(find("/topic/gardens/" + new UUID(0, 1))).isEmpty();
    }

    private Optional<?> find(String destination) {
        return destinations.find(socket, new SubscriptionWish("s", destination, Optional.empty()));
    }

    private void subscribe(@Nullable Token after) {
        destinations.find(socket, new SubscriptionWish("s", DESTINATION, Optional.ofNullable(after))).orElseThrow()
                .open();
    }

    private void grow() {
        broadcaster.push(deliveries.of(log.add(new GardenEvent.Grown(GARDENER.id())), OneStream.EPOCH).orElseThrow());
    }
}
