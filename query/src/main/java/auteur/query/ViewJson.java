package auteur.query;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// The JSON inside the tables of views: always the same for the same value, whatever the program's settings.
public final class ViewJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ViewJson() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    public static <T> List<T> readList(String json, Class<T> type) {
        return MAPPER.readValue(json, MAPPER.getTypeFactory().constructCollectionType(List.class, type));
    }
}
