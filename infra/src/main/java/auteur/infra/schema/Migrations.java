package auteur.infra.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The program's migrations, as one text that can be run on schemas of other names.
final class Migrations {

    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*");

    private final String sql;
    private final List<String> schemas;
    private final Pattern schemaName;

    private Migrations(String sql, List<String> schemas) {
        this.sql = sql;
        this.schemas = schemas;
        this.schemaName = Pattern.compile("(?<![\\w.])(%1$s)(?=\\.)|(?<=\\bSCHEMA (IF (NOT )?EXISTS )?)(%1$s)\\b"
                .formatted(String.join("|", schemas)));
    }

    /// @param schemas that the migrations work on
    static Migrations ofTheProgram(List<String> schemas) {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql");
            Arrays.sort(files, Comparator.comparingInt(Migrations::version));
            var all = new StringBuilder();
            for (var file : files) {
                all.append(file.getContentAsString(StandardCharsets.UTF_8)).append('\n');
            }
            return new Migrations(all.toString(), schemas);
        } catch (IOException e) {
            throw new UncheckedIOException("The migrations cannot be read", e);
        }
    }

    List<String> schemas() {
        return schemas;
    }

    /// What they are with other schemas in the place of their own.
    String on(Map<String, String> others) {
        return schemaName.matcher(sql).replaceAll(found -> others.getOrDefault(found.group(), found.group()));
    }

    private static int version(Resource file) {
        var name = VERSION.matcher(String.valueOf(file.getFilename()));
        if (!name.matches()) {
            throw new IllegalStateException("%s has no version in its name".formatted(file.getFilename()));
        }
        return Integer.parseInt(name.group(1));
    }
}
