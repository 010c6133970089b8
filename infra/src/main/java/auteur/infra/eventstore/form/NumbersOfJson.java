package auteur.infra.eventstore.form;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.StreamWriteException;
import tools.jackson.core.util.JsonGeneratorDelegate;

/// Writes no number that JSON does not have. Jackson would write `"NaN"`, which reads back as a number and spoils all that is
/// computed from it.
final class NumbersOfJson extends JsonGeneratorDelegate {

    NumbersOfJson(JsonGenerator generator) {
        super(generator, false);
    }

    @Override
    public JsonGenerator writeNumber(double number) {
        return super.writeNumber(checked(number));
    }

    @Override
    public JsonGenerator writeNumber(float number) {
        checked(number);
        return super.writeNumber(number);
    }

    @Override
    public JsonGenerator writeArray(double[] numbers, int offset, int length) {
        for (var i = offset; i < offset + length; i++) {
            checked(numbers[i]);
        }
        return super.writeArray(numbers, offset, length);
    }

    private double checked(double number) {
        if (!Double.isFinite(number)) {
            throw new StreamWriteException(this, "The number " + number + " cannot be stored");
        }
        return number;
    }
}
