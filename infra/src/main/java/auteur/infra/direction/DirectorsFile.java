package auteur.infra.direction;

import auteur.command.direction.Director;
import auteur.command.direction.Directors;
import auteur.command.film.job.scene.Shot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The directors of `directors.json`. A file that does not make sense keeps the program from starting.
@Component
class DirectorsFile implements Directors {

    private final List<Director> directors;

    DirectorsFile() {
        directors = read();
        var ids = new HashSet<>();
        for (var director : directors) {
            require(director, ids.add(director.directorId()), "has an id that is taken");
            require(director, director.directorId().value().matches("[a-z][a-z0-9-]{1,49}"), "has a malformed id");
            require(
                    director,
                    director.shotMillis() >= Shot.SHORTEST && director.shotMillis() <= Shot.LONGEST,
                    "shoots too short or too long");
            require(director, !director.cameraMoves().isEmpty(), "has no camera move");
            require(director, !director.transitions().isEmpty(), "has no transition");
            require(
                    director,
                    director.traits().values().values().stream().allMatch(value -> Math.abs(value) <= 1),
                    "has a trait outside -1 to 1");
        }
    }

    @Override
    public List<Director> all() {
        return directors;
    }

    private static List<Director> read() {
        try (var file = new ClassPathResource("directors.json").getInputStream()) {
            return List.of(JsonMapper.shared().readValue(file, Director[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("directors.json cannot be read", e);
        }
    }

    private static void require(Director director, boolean isTrue, String otherwise) {
        if (!isTrue) {
            throw new IllegalStateException("Director " + director.directorId() + " " + otherwise);
        }
    }
}
