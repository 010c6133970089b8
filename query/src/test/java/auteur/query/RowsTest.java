package auteur.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static final UUID KEY = Story.id(1);
    private static final UUID FIRST = Story.id(11);
    private static final UUID SECOND = Story.id(12);

    @Test
    void holdNothingAtFirst() {
        var rows = Rows.none("job_id", KEY);
        assertThat(rows.key()).isEqualTo(KEY);
        assertThat(rows.of("scenes")).isEmpty();
        assertThat(rows.find("scenes", FIRST)).isEmpty();
        assertThat(rows.removed("scenes")).isEmpty();
    }

    @Test
    void findWhatIsStored() {
        var rows = stored();
        assertThat(rows.of("scenes")).extracting(Row::id).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(rows.of("frames")).extracting(Row::id).containsExactly(FIRST);
        assertThat(rows.find("scenes", SECOND).orElseThrow().get("number", Integer.class)).isEqualTo(2);
        assertThat(rows.find("frames", SECOND)).isEmpty();
    }

    @Test
    void giveANewRowTheirKey() {
        var rows = Rows.none("job_id", KEY);
        var row = rows.add("scenes", FIRST);
        assertThat(row.id()).isEqualTo(FIRST);
        assertThat(row.get("job_id", UUID.class)).isEqualTo(KEY);
        assertThat(row.isChanged()).isTrue();
        assertThat(rows.find("scenes", FIRST)).containsSame(row);
    }

    @Test
    void refuseASecondRowWithTheSameId() {
        var rows = stored();
        var before = rows.find("scenes", FIRST);
        assertThatThrownBy(() -> rows.add("scenes", FIRST))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(FIRST.toString());
        assertThat(rows.find("scenes", FIRST)).isEqualTo(before);
    }

    @Test
    void rememberWhatWasRemoved() {
        var rows = stored();
        rows.remove("scenes", FIRST);
        assertThat(rows.of("scenes")).extracting(Row::id).containsExactly(SECOND);
        assertThat(rows.removed("scenes")).containsExactly(FIRST);
        assertThat(rows.of("frames")).hasSize(1);
        assertThat(rows.removed("frames")).isEmpty();
    }

    @Test
    void haveNothingToRemoveOfWhatIsNotThere() {
        var rows = stored();
        rows.remove("scenes", KEY);
        assertThat(rows.removed("scenes")).isEmpty();
    }

    @Test
    void replaceARowThatIsAddedAgain() {
        var rows = stored();
        rows.remove("scenes", FIRST);
        var again = rows.add("scenes", FIRST);
        assertThat(again.find("number", Integer.class)).isEmpty();
        assertThat(rows.of("scenes")).contains(again);
        assertThat(rows.removed("scenes")).containsExactly(FIRST);
    }

    @Test
    void areClearedInEveryTable() {
        var rows = stored();
        rows.clear();
        assertThat(rows.of("scenes")).isEmpty();
        assertThat(rows.of("frames")).isEmpty();
        assertThat(rows.removed("scenes")).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(rows.removed("frames")).containsExactly(FIRST);
    }

    @Test
    void oweNothingOnceWritten() {
        var rows = stored();
        rows.remove("scenes", FIRST);
        rows.find("scenes", SECOND).orElseThrow().set("number", 1);
        rows.add("frames", SECOND);
        rows.written();
        assertThat(rows.removed("scenes")).isEmpty();
        assertThat(rows.of("scenes")).hasSize(1).noneMatch(Row::isChanged);
        assertThat(rows.of("frames")).hasSize(2).noneMatch(Row::isChanged);
    }

    private static Rows stored() {
        return new Rows("job_id", KEY, Map.of(
                "scenes", List.of(row(FIRST, 1), row(SECOND, 2)),
                "frames", List.of(row(FIRST, 1))));
    }

    private static Row row(UUID id, int number) {
        return Row.stored(id, Map.of("job_id", KEY, "number", number));
    }
}
