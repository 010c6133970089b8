package auteur.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RebuildTest {

    @Test
    void takesNoPortFromTheStudioWhoseSettingsItIsGiven() {
        assertThat(Rebuild.onAnyPort("rebuild", "all", "--server.port=8080", "--auteur.data-directory=films"))
                .containsExactly("rebuild", "all", "--auteur.data-directory=films", "--server.port=0");
    }
}
