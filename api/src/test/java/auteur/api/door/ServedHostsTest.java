package auteur.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ServedHostsTest {

    @Nested
    class WhenPrivate {

        private final ServedHosts hosts = new ServedHosts(new Reach(true), List.of("desk"), List.of());

        @Test
        void servesLoopbackByItsNames() {
            assertThat(List.of("localhost", "LOCALHOST.", "studio.localhost", "127.0.0.1", "127.8.8.8", "[::1]"))
                    .allMatch(hosts::serves);
        }

        @Test
        void servesNoNameThatOthersCanPointHere() {
            assertThat(List.of("evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "desk", "10.0.0.7",
                    "notlocalhost", "127.0.0.1evil", "")).noneMatch(hosts::serves);
        }
    }

    @Nested
    class WhenOpen {

        private final ServedHosts hosts = new ServedHosts(new Reach(false), List.of("Desk"),
                List.of("Studio.Example."));

        @Test
        void servesItsOwnNamesAndWhatCannotBePointedElsewhere() {
            assertThat(List.of("localhost", "desk", "studio.example", "STUDIO.example.", "10.0.0.7", "[2001:db8::7]"))
                    .allMatch(hosts::serves);
        }

        @Test
        void servesNoOtherName() {
            assertThat(List.of("evil.example", "studio.example.evil", "10.0.0.7.evil.example", "1.2.3"))
                    .noneMatch(hosts::serves);
        }

        @Test
        void servesAnyNameIfItsOwnerSaysSo() {
            assertThat(new ServedHosts(new Reach(false), List.of(), List.of("*")).serves("any.example")).isTrue();
        }
    }
}
