package auteur.api.live.socket;

import org.springframework.web.socket.CloseStatus;

/// Why the server ends a socket. The client reads the reason in the ERROR frame and in the close frame.
public enum Ending {
    NOT_LOGGED_IN("not_logged_in", 1008, "Log in before you connect"),
    SESSION_ENDED("session_ended", 1008,
            "Your session has ended. Log in again"),
    TOKEN_EXPIRED("token_expired", 1008,
            "Your token has expired. Connect with a new one"),
    NOT_PERMITTED("not_permitted", 1008,
            "You may no longer hear what you have subscribed to"),
    NOT_FOUND("not_found", 1008,
            "There is nothing here that you may subscribe to"),
    ONLY_LISTENS("only_listens",
            1008, "Clients of this broker only listen"),
    NOT_SUPPORTED("not_supported",
            1008,
            "Neither selectors nor acknowledgements are supported"),
    TOO_MANY_SUBSCRIPTIONS(
            "too_many_subscriptions", 1008,
            "A session has too many subscriptions"),
    TOO_MANY_SOCKETS(
            "too_many_sockets", 1008,
            "You have too many open sockets"),
    TOO_MANY_FRAMES(
            "too_many_frames", 1008,
            "You send too many frames"),
    SLOW_CLIENT(
            "slow_client", 1008,
            "You read too slowly. Connect again and resume from the last position that you saw"),
    MALFORMED(
            "malformed_frame", 1002,
            "This is not a frame of STOMP 1.2"),
    TOO_LARGE(
            "frame_too_large",
            1009,
            "Your frame is too large"),
    TOO_SLOW(
            "frame_too_slow",
            1008,
            "Your frame takes too long"),
    ONLY_TEXT(
            "only_text",
            1003,
            "Frames come as text, not as bytes"),
    SILENT(
            "silent",
            1008,
            "You have not been heard of for too long"),
    INTERRUPTED(
            "interrupted",
            1012,
            "The log could not be followed. Connect again and resume"),
    GONE(
            "bye",
            1000,
            "Goodbye");

    private final String reason;
    private final int status;
    private final String words;

    Ending(String reason, int status, String words) {
        this.reason = reason;
        this.status = status;
        this.words = words;
    }

    public String reason() {
        return reason;
    }

    String words() {
        return words;
    }

    CloseStatus status() {
        return new CloseStatus(status, reason);
    }
}
