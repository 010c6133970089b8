package auteur.api.live.socket;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How much the socket gives to whom.
///
/// @param largestFrame of a client, in characters
/// @param buffer what may wait for one socket; a client that lets more come together is closed
/// @param sendTimeout how long one write to a socket may take
/// @param connectsPerSecond of one user; five times as many may come at once
/// @param framesPerSecond of one socket; four times as many may come at once
/// @param frameTimeout how long a client may take for a frame, its first one included
/// @param silence after which a socket that answers nothing is closed
/// @param heartbeat how often the server sends and expects signs of life, where the client asks for them
/// @param remembered how many of the newest events are kept ready for clients that come back
@ConfigurationProperties("auteur.live")
public record LiveProperties(
        @DefaultValue("64KB") DataSize largestFrame,
        @DefaultValue("64") int subscriptionsPerSocket,
        @DefaultValue("10000") int socketsPerUser,
        @DefaultValue("1000") int connectsPerSecond,
        @DefaultValue("100") int framesPerSecond,
        @DefaultValue("512KB") DataSize buffer,
        @DefaultValue("10s") Duration sendTimeout,
        @DefaultValue("10s") Duration frameTimeout,
        @DefaultValue("60s") Duration silence,
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("2048") int remembered) {}
