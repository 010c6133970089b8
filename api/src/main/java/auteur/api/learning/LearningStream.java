package auteur.api.learning;

import auteur.api.freshness.Tokens;
import auteur.api.learning.StreamControl.Pause;
import auteur.api.learning.StreamControl.Play;
import auteur.api.learning.StreamControl.Resume;
import auteur.api.learning.StreamControl.Seek;
import auteur.api.problem.Problem;
import auteur.query.learning.LearnedChoices;
import auteur.query.learning.Pseudonyms;
import auteur.query.learning.RecordedChoice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Plays learned choices over a plain WebSocket, one player for each client.
@Component
class LearningStream extends TextWebSocketHandler {

    private static final int MOST_CLIENTS = 20;
    private static final double FASTEST = 1e9;

    private final LearnedChoices choices;
    private final Pseudonyms pseudonyms;
    private final Ranges ranges;
    private final Tokens tokens;
    private final JsonMapper json;
    private final Map<String, Player> players = new ConcurrentHashMap<>();

    LearningStream(
            LearnedChoices choices, Pseudonyms pseudonyms, Ranges ranges, Tokens tokens, JsonMapper json) {
        this.choices = choices;
        this.pseudonyms = pseudonyms;
        this.ranges = ranges;
        this.tokens = tokens;
        this.json = json;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        if (players.size() >= MOST_CLIENTS) {
            session.close(CloseStatus.SERVICE_OVERLOAD);
            return;
        }
        var player = new Player(choices, new ToClient(session));
        players.put(session.getId(), player);
        Thread.ofPlatform().daemon().name("learning-player").start(player);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Optional.ofNullable(players.remove(session.getId())).ifPresent(Player::close);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        var player = players.get(session.getId());
        if (player == null) {
            return;
        }
        try {
            switch (json.readValue(message.getPayload(), StreamControl.class)) {
                case Play play -> play(player, play);
                case Pause _ -> player.pause();
                case Resume(var rate) -> player.resume(rate == null ? Optional.empty() : Optional.of(checked(rate)));
                case Seek(var after) -> player.seek(Math.max(0, tokens.position("after", after)));
            }
        } catch (JacksonException _) {
            refuse(session, "Say Play, Pause, Resume or Seek");
        } catch (Problem problem) {
            refuse(session, String.valueOf(problem.getBody().getDetail()));
        }
    }

    private void play(Player player, Play play) {
        var range = ranges.of(
                play.after(), play.upTo(), play.from(), play.until(), play.director(), play.cohort());
        player.play(range, play.rate() == null ? Double.POSITIVE_INFINITY : checked(play.rate()));
    }

    private static double checked(double rate) {
        if (!(rate > 0 && rate <= FASTEST)) {
            throw Problem.invalid("rate", "is above 0 and at most 1000000000");
        }
        return rate;
    }

    private void refuse(WebSocketSession session, String detail) {
        send(session, new StreamFrame("Refused", null, null, null, detail, null));
    }

    /// Waits for the client to take it.
    private void send(WebSocketSession session, StreamFrame frame) {
        try {
            synchronized (session) {
                session.sendMessage(new TextMessage(json.writeValueAsString(frame)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A client of the learning stream has gone", e);
        }
    }

    private final class ToClient implements Player.Listener {

        private final WebSocketSession session;

        private ToClient(WebSocketSession session) {
            this.session = session;
        }

        @Override
        public void choice(RecordedChoice choice, long upTo) {
            send(session, frame("Choice", choice.position(), upTo, ChoiceLine.of(choice, pseudonyms)));
        }

        @Override
        public void state(String type, long after, long upTo) {
            send(session, frame(type, after, upTo, null));
        }

        private StreamFrame frame(String type, long after, long upTo, @Nullable ChoiceLine line) {
            return new StreamFrame(type, after, tokens.of(after).toString(), upTo, null, line);
        }
    }
}
