package auteur.api.freshness;

import auteur.query.log.EventLog;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/// Writes `token` beside each `position` of the log, in answers as in frames, so that none is forgotten.
@Component
public final class TokenBesidePosition extends SimpleModule {

    public static final String TOKEN = "token";

    private static final long serialVersionUID = 1L;

    public TokenBesidePosition(EventLog log) {
        super("TokenBesidePosition");
        setSerializerModifier(new Modifier(log));
    }

    public static boolean isPosition(String property) {
        return property.equals("position");
    }

    private static final class Modifier extends ValueSerializerModifier {

        private static final long serialVersionUID = 1L;

        private final transient EventLog log;

        Modifier(EventLog log) {
            this.log = log;
        }

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription.Supplier type, List<BeanPropertyWriter> properties) {
            var all = new ArrayList<BeanPropertyWriter>();
            for (var property : properties) {
                all.add(property);
                if (isPosition(property.getName()) && isWhole(property)) {
                    all.add(new TokenWriter(property, log));
                }
            }
            return all;
        }

        private static boolean isWhole(BeanPropertyWriter property) {
            return property.getType().hasRawClass(long.class) || property.getType().hasRawClass(Long.class);
        }
    }

    private static final class TokenWriter extends BeanPropertyWriter {

        private static final long serialVersionUID = 1L;

        private final transient EventLog log;

        TokenWriter(BeanPropertyWriter position, EventLog log) {
            super(position, PropertyName.construct(TOKEN));
            this.log = log;
        }

        @Override
        public void serializeAsProperty(Object bean, JsonGenerator json, SerializationContext context)
                throws Exception {
            var epoch = context.getAttribute(Tokens.EPOCH) instanceof String known ? known : log.epoch();
            if (epoch.isEmpty()) {
                return;
            }
            json.writeName(TOKEN);
            if (get(bean) instanceof Long position) {
                json.writeString(Token.of(epoch, position).toString());
            } else {
                json.writeNull();
            }
        }
    }
}
