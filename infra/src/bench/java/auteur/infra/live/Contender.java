package auteur.infra.live;

import auteur.infra.live.LiveServer.Publisher;
import java.io.IOException;

/// Who is measured.
enum Contender {
    /// Spring's simple broker with pools of its own and a cache that holds all topics.
    TUNED("tuned broker") {
        @Override
        Publisher start() {
            return SimpleBroker.start(true);
        }
    },
    /// Spring's simple broker as it comes.
    STOCK("stock broker") {
        @Override
        Publisher start() {
            return SimpleBroker.start(false);
        }
    },
    /// Writes each frame, encoded once, to each socket.
    BARE("L") {
        @Override
        Publisher start() throws IOException {
            return new BareBroadcaster();
        }
    },
    OURS("ours") {
        @Override
        Publisher start() {
            return OwnBroadcaster.start();
        }
    };

    private final String words;

    Contender(String words) {
        this.words = words;
    }

    abstract Publisher start() throws IOException;

    String words() {
        return words;
    }
}
