package auteur.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;

class WholeNumbersTest {

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .addModule(new WholeNumbers())
            .build();

    record Numbers(int small, Integer boxed, long large, Long boxedLarge) {}

    @ParameterizedTest
    @ValueSource(strings = {"3", "3.0", "3.000", "3e0", "0.3e1", "30e-1"})
    void takesWholeNumbersHoweverTheyAreWritten(String number) {
        assertThat(json.readValue(all(number), Numbers.class)).isEqualTo(new Numbers(3, 3, 3L, 3L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5", "1e-9", "1e999999999", "1.0e19"})
    void refusesOthers(String number) {
        assertThatExceptionOfType(InvalidFormatException.class)
                .isThrownBy(() -> json.readValue(all(number), Numbers.class))
                .satisfies(refusal -> assertThat(refusal.getPath().getFirst().getPropertyName()).isEqualTo("small"));
    }

    private static String all(String number) {
        return "{\"small\": %1$s, \"boxed\": %1$s, \"large\": %1$s, \"boxedLarge\": %1$s}".formatted(number);
    }
}
