package auteur.api;

import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/// Answers with null where a number is none: JSON has no NaN, and Jackson would write it as text. The log takes none, but older
/// ones may hold some.
@Component
public final class FiniteNumbers extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public FiniteNumbers() {
        super("FiniteNumbers");
        addSerializer(double.class, new OfOne());
        addSerializer(Double.class, new OfOne());
        addSerializer(double[].class, new OfMany());
    }

    private static void write(double number, JsonGenerator json) {
        if (Double.isFinite(number)) {
            json.writeNumber(number);
        } else {
            json.writeNull();
        }
    }

    private static final class OfOne extends ValueSerializer<Double> {

        @Override
        public void serialize(Double number, JsonGenerator json, SerializationContext context) {
            write(number, json);
        }
    }

    private static final class OfMany extends ValueSerializer<double[]> {

        @Override
        public void serialize(double[] numbers, JsonGenerator json, SerializationContext context) {
            json.writeStartArray(numbers, numbers.length);
            for (var number : numbers) {
                write(number, json);
            }
            json.writeEndArray();
        }
    }
}
