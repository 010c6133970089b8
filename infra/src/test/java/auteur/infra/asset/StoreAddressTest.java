package auteur.infra.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import auteur.infra.asset.StoreAddress.Bucket;
import auteur.infra.asset.StoreAddress.Folder;
import auteur.infra.machine.StartFailure;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreAddressTest {

    @Test
    void namesAFolder() {
        assertThat(StoreAddress.of("folder:/mnt/studio")).isEqualTo(new Folder(Path.of("/mnt/studio")));
        assertThat(StoreAddress.of("folder:a/../b")).isEqualTo(new Folder(Path.of("b").toAbsolutePath()));
    }

    @Test
    void namesABucketAndWhatItsKeysBeginWith() {
        assertThat(StoreAddress.of("s3://films")).isEqualTo(new Bucket("films", ""));
        assertThat(StoreAddress.of("s3://my_films/studio/one/")).isEqualTo(new Bucket("my_films", "studio/one/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data/media", "folder:", "s3:films", "s3://", "https://films", "s3://a b"})
    void saysWhatIsNoStore(String text) {
        assertThatThrownBy(() -> StoreAddress.of(text))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("“%s” is neither", text);
    }
}
