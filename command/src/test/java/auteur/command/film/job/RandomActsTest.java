package auteur.command.film.job;

import static auteur.command.film.job.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.direction.CameraMove;
import auteur.command.film.job.JobCommand.*;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.scene.SceneId;
import auteur.command.film.job.scene.SceneStatus;
import auteur.command.film.job.scene.Shot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Acts on storyboards by chance, while the crew brings stills or fails, early, late and twice.
class RandomActsTest {

    private static final int JOBS = 200;
    private static final int STEPS = 250;
    private static final int ACTS = 20;
    private static final int JOBS_TO_UNDO = 40;

    private final Random random = new Random(14);

    private Optional<Job> job = Optional.empty();
    private final List<List<Scene>> versions = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final Set<String> brought = new HashSet<>();
    private int steps;

    @Test
    void goesBackToAnyVersion() {
        for (var n = 0; n < JOBS; n++) {
            begin();
            for (var step = 0; step < STEPS; step++) {
                if (random.nextInt(8) == 0) {
                    goBackTo(DRAFTED.size() - 1 + random.nextInt(versions.size() - DRAFTED.size() + 1));
                } else {
                    act();
                }
            }
            assertThat(asked).as("takes that were asked for").doesNotHaveDuplicates();
        }
        assertThat(steps).isGreaterThanOrEqualTo(50_000);
    }

    @Test
    void undoesActsOneByOne() {
        for (var n = 0; n < JOBS_TO_UNDO; n++) {
            begin();
            var before = new ArrayList<Integer>();
            while (before.size() < ACTS) {
                var version = versions.size() - 1;
                if (!act().isEmpty()) {
                    before.add(version);
                }
                deliver();
            }
            for (var version : before.reversed()) {
                deliver();
                goBackTo(version);
            }
            assertThat(looks(board())).isEqualTo(looks(versions.get(DRAFTED.size() - 1)));
        }
    }

    private void begin() {
        job = Optional.empty();
        versions.clear();
        asked.clear();
        brought.clear();
        DRAFTS.forEach(scene -> asked.add(nameOf(scene.sceneId(), 0)));
        DRAFTED.forEach(this::happens);
    }

    private void goBackTo(int version) {
        var paid = asked.size();
        var restore = new RestoreStoryboard(JOB, version, Optional.of(versions.get(version)));
        does(restore);
        assertThat(looks(board())).isEqualTo(looks(versions.get(version)));
        assertThat(board()).allMatch(this::showsWhatWasBrought);
        assertThat(asked).hasSize(paid);
        assertThat(does(restore)).isEmpty();
    }

    private boolean showsWhatWasBrought(Scene scene) {
        return brought.contains(nameOf(scene.sceneId(), scene.take()))
                ? scene.status() == SceneStatus.COMPLETE
                        && scene.frame().equals(Optional.of(still(scene.sceneId(), scene.take())))
                : scene.status() != SceneStatus.COMPLETE;
    }

    private static String nameOf(SceneId scene, int take) {
        return scene + "/" + take;
    }

    private List<JobEvent> act() {
        var board = board();
        if (board.isEmpty()) {
            return does(new AddScene(JOB, newScene(), SHOT, Optional.empty()));
        }
        var scene = board.get(random.nextInt(board.size()));
        var id = scene.sceneId();
        return switch (random.nextInt(10)) {
            case 0 -> does(new RemoveScene(JOB, id));
            case 1 ->
                board.size() < Brief.MOST_SCENES
                        ? does(new AddScene(JOB, newScene(), SHOT, Optional.of(id)))
                        : List.of();
            case 2 -> {
                var order = new ArrayList<>(board.stream().map(Scene::sceneId).toList());
                Collections.shuffle(order, random);
                yield does(new ReorderScenes(JOB, order));
            }
            case 3 -> does(new LockCharacter(JOB, id));
            case 4 -> does(new UnlockCharacter(JOB, id));
            case 5 -> does(new RegenerateScene(JOB, id, Optional.of("prompt " + random.nextInt(3))));
            case 6 -> {
                var take = random.nextInt(scene.take() + 1);
                yield brought.contains(nameOf(id, take)) ? does(new ChooseTake(JOB, id, take)) : List.of();
            }
            case 7 -> {
                deliver();
                yield List.of();
            }
            default -> does(new EditScene(JOB, id, changes(random.nextInt(4))));
        };
    }

    /// For any take that was ever asked for, of scenes that may be gone.
    private void deliver() {
        var take = asked.get(random.nextInt(asked.size()));
        var scene = new SceneId(UUID.fromString(take.substring(0, 36)));
        var number = Integer.parseInt(take.substring(37));
        var events = random.nextInt(10) == 0
                ? does(new ReportFrameFailure(JOB, scene, number, "No paper."))
                : does(new DeliverFrame(JOB, scene, number, still(scene, number)));
        if (events.stream().anyMatch(event -> event instanceof SceneFrameGenerated || event instanceof AlternateKept)) {
            assertThat(brought.add(take)).as("brought once").isTrue();
        }
    }

    private List<JobEvent> does(JobCommand command) {
        steps++;
        var events = JobDecider.decide(command, job.orElseThrow());
        assertThat(events.size() <= 1).as("at most one event").isTrue();
        events.forEach(this::happens);
        return events;
    }

    private void happens(JobEvent event) {
        job = Optional.of(Job.after(job, event));
        versions.add(board());
        switch (event) {
            case SceneAdded e -> asked.add(nameOf(e.scene().sceneId(), 0));
            case SceneRegenerationRequested e ->
                asked.add(nameOf(e.sceneId(), e.take()));
            case JobEvent _ -> {}
        }
    }

    private List<Scene> board() {
        return job.orElseThrow().production().storyboard();
    }

    private SceneId newScene() {
        return new SceneId(new UUID(random.nextLong(), random.nextLong()));
    }

    private static Shot.Changes changes(int n) {
        return new Shot.Changes("shot " + n, null, List.of(CameraMove.values()).get(n), 1000 + 100 * n, null, null);
    }

    /// All of the scenes but what the crew has made of them.
    private static List<Object> looks(List<Scene> board) {
        return board.stream()
                .<Object>map(scene -> List.of(
                        scene.sceneId(), scene.number(), scene.shot(), scene.take(), scene.crop(),
                        scene.characterLocked()))
                .toList();
    }
}
