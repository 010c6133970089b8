package auteur.infra.eventstore.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class LogHeadTest {

    private final LogHead head = new LogHead();

    @Test
    void aListenerThatFailsHarmsNeitherTheWriterNorTheOthers() {
        var heard = new ArrayList<Long>();
        head.onAdvance(() -> {
            throw new IllegalStateException("Its processor is shut down");
        });
        head.onAdvance(() -> heard.add(head.position()));

        head.reached(7);

        assertThat(heard).containsExactly(7L);
    }
}
