package auteur.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.api.door.Forwarded.Headers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ForwardedTest {

    private static final Addresses TRUSTED = new Addresses(List.of("127.0.0.1", "10.0.0.0/8", "2001:db8::/32"));

    @Test
    void readsTheStandardHeader() {
        assertThat(standard("for=192.0.2.60;proto=https;host=\"studio.example:8443\";by=10.0.0.1"))
                .contains(told("192.0.2.60", "https", "studio.example", OptionalInt.of(8443)));
        assertThat(standard("For=\"[2001:DB9::17]:4711\" ; Proto=HTTPS; Host=Studio.Example"))
                .contains(told("2001:DB9::17", "https", "studio.example", OptionalInt.empty()));
    }

    @Test
    void takesTheWordOfTheOutermostTrustedProxy() {
        assertThat(standard(
                "for=6.6.6.6;proto=http;host=evil.example, for=192.0.2.1;proto=https;host=studio.example",
                "for=\"10.1.2.3:80\";proto=http;host=inner"))
                .contains(told("192.0.2.1", "https", "studio.example", OptionalInt.empty()));
    }

    @Test
    void believesNothingThatAClientPutInFront() {
        assertThat(standard("for=6.6.6.6;host=evil.example,for=192.0.2.1;host=studio.example"))
                .map(Forwarded::client)
                .contains(Optional.of("192.0.2.1"));
        assertThat(custom(List.of("6.6.6.6", "192.0.2.1"), List.of("https"), List.of()))
                .contains(new Forwarded(Optional.of("192.0.2.1"), Optional.of("https"), Optional.empty()));
    }

    @Test
    void readsTheHeadersThatCameBefore() {
        assertThat(Forwarded.of(
                new Headers(
                        List.of(), List.of("192.0.2.1, 10.0.0.9"), List.of("https, http"),
                        List.of("studio.example, inner"), List.of("8443, 80")),
                TRUSTED::contain))
                .contains(told("192.0.2.1", "https", "studio.example", OptionalInt.of(8443)));
        assertThat(custom(List.of(), List.of("https"), List.of("studio.example")))
                .contains(new Forwarded(
                        Optional.empty(), Optional.of("https"),
                        Optional.of(new Authority("studio.example", OptionalInt.empty()))));
    }

    @Test
    void takesNothingFromWhatItCannotRead() {
        assertThat(standard("for=unknown;proto=gopher;host=\"a b\""))
                .contains(new Forwarded(Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(standard("for=\"[::1\";proto", ";;,=", "\"", "for=\"\\"))
                .map(Forwarded::client).contains(Optional.empty());
        assertThat(custom(List.of("1.2.3.4:x:y"), List.of(), List.of())).map(Forwarded::client)
                .contains(Optional.empty());
        assertThat(custom(List.of(), List.of(), List.of())).isEmpty();
    }

    private static Forwarded told(String client, String scheme, String host, OptionalInt port) {
        return new Forwarded(Optional.of(client), Optional.of(scheme), Optional.of(new Authority(host, port)));
    }

    private static Optional<Forwarded> standard(String... values) {
        return Forwarded.of(
                new Headers(List.of(values), List.of("6.6.6.6"), List.of(), List.of(), List.of()), TRUSTED::contain);
    }

    private static Optional<Forwarded> custom(List<String> clients, List<String> schemes, List<String> hosts) {
        return Forwarded.of(new Headers(List.of(), clients, schemes, hosts, List.of()), TRUSTED::contain);
    }
}
