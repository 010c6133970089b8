package auteur.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FiniteNumbersTest {

    private final JsonMapper json = JsonMapper.builder().addModule(new FiniteNumbers()).build();

    private record Measured(double one, @Nullable Double maybe, List<Double> list) {}

    @Test
    void answersNullWhereANumberIsNone() {
        var measured = new Measured(
                Double.NaN, Double.POSITIVE_INFINITY, List.of(Double.NEGATIVE_INFINITY, 2.0));

        assertThat(json.writeValueAsString(measured)).isEqualTo("{\"one\":null,\"maybe\":null,\"list\":[null,2.0]}");
        assertThat(json.writeValueAsString(new double[]{1.5, Double.NaN})).isEqualTo("[1.5,null]");
    }

    @Test
    void answersNumbersAsTheyAre() {
        var measured = new Measured(0.1, null, List.of(-0.0, 1e300));

        assertThat(json.writeValueAsString(measured))
                .isEqualTo("{\"one\":0.1,\"maybe\":null,\"list\":[-0.0,1.0E300]}");
        assertThat(json.writeValueAsString(new double[0])).isEqualTo("[]");
    }
}
