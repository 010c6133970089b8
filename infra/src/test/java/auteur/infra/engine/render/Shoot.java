package auteur.infra.engine.render;

import auteur.command.direction.Director;
import auteur.command.film.job.Chronicle;
import auteur.command.film.job.Film;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.DirectorsPitched;
import auteur.command.film.job.Production;
import auteur.command.film.job.scene.Shot;
import auteur.infra.engine.picture.Developed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A director's film of a photograph: a scene for each of their moves, joined by their transitions.
record Shoot(Developed photograph, Director director, int sceneMillis) {

    Production production() {
        return new Chronicle(events()).inTheWorks().orElseThrow();
    }

    private List<JobEvent> events() {
        var moves = director.cameraMoves();
        var transitions = director.transitions();
        var shots = IntStream.range(0, moves.size())
                .mapToObj(n -> new Shot(
                        "A bus comes.", "", moves.get(n), sceneMillis, "", transitions.get(n % transitions.size())))
                .toList();
        var events = new ArrayList<>(Takes.events(photograph.source().assetId(), shots));
        var reading = photograph.reading();
        events.add(1, new DirectorsPitched(
                Takes.JOB, reading.analysis(), reading.qualityScore(), reading.summary(), reading.remastered(),
                List.of()));
        return events;
    }

    Film film(FilmLab lab) throws IOException, InterruptedException {
        return lab.film(events(), director);
    }
}
