package auteur.api.json;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;

/// Takes `3.0` for 3, as clients write it whose numbers are all alike. 3.5 stays refused.
@Component
public class WholeNumbers extends SimpleModule {

    /// The types whose values are whole.
    public static final Set<Class<?>> TYPES = Set.of(int.class, Integer.class, long.class, Long.class);

    private static final long serialVersionUID = 1L;

    WholeNumbers() {
        super("WholeNumbers");
        setDeserializerModifier(new Modifier());
    }

    private static final class Modifier extends ValueDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier type, ValueDeserializer<?> deserializer) {
            return TYPES.contains(type.getBeanClass()) ? new Whole(deserializer) : deserializer;
        }
    }

    private static final class Whole extends DelegatingDeserializer {

        private static final int MOST_DIGITS = 18;

        Whole(ValueDeserializer<?> plain) {
            super(plain);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> plain) {
            return new Whole(plain);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
                return super.deserialize(parser, context);
            }
            var type = handledType();
            var number = parser.getDecimalValue().stripTrailingZeros();
            if (number.scale() > 0 || number.precision() - (long) number.scale() > MOST_DIGITS) {
                return context.handleWeirdNumberValue(type, number, "not a whole number");
            }
            var value = number.longValueExact();
            if (type == long.class || type == Long.class) {
                return value;
            }
            return (int) value == value
                    ? (Object) (int) value
                    : context.handleWeirdNumberValue(type, value, "too large");
        }
    }
}
