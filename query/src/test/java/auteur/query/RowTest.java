package auteur.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import auteur.query.Row.StoredJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RowTest {

    record Point(int x, int y) {}

    private static final UUID ID = Story.id(1);

    @Nested
    class WhenFresh {

        @Test
        void isToBeWrittenOnce() {
            var row = Row.fresh(ID);
            assertThat(row.isChanged()).isTrue();
            row.written();
            assertThat(row.isChanged()).isFalse();
        }

        @Test
        void holdsOnlyWhatWasSet() {
            var row = Row.fresh(ID).set("title", "Harbour").set("error", null);
            assertThat(row.id()).isEqualTo(ID);
            assertThat(row.values()).containsOnlyKeys("title", "error");
            assertThat(row.get("title", String.class)).isEqualTo("Harbour");
            assertThat(row.find("error", String.class)).isEmpty();
            assertThat(row.find("image", String.class)).isEmpty();
        }

        @Test
        void givesBackWhatWasSetForJson() {
            var point = new Point(1, 2);
            var row = Row.fresh(ID).set("point", point).set("points", List.of(point));
            assertThat(row.get("point", Point.class)).isSameAs(point);
            assertThat(row.list("points", Point.class)).containsExactly(point);
        }
    }

    @Nested
    class WhenStored {

        @Test
        void isNotToBeWritten() {
            assertThat(stored("title", "Harbour").isChanged()).isFalse();
        }

        @Test
        void isChangedByAnotherValue() {
            assertThat(stored("title", "Harbour").set("title", "Pier").isChanged()).isTrue();
            assertThat(stored("title", "Harbour").set("title", null).isChanged()).isTrue();
            assertThat(stored("title", null).set("title", "Pier").isChanged()).isTrue();
        }

        @Test
        void isNotChangedByTheSameValue() {
            assertThat(stored("title", "Harbour").set("title", "Harbour").isChanged()).isFalse();
            assertThat(stored("title", null).set("title", null).isChanged()).isFalse();
        }

        @Test
        void staysChangedUntilItIsWritten() {
            var row = stored("title", "Harbour").set("title", "Pier").set("title", "Pier");
            assertThat(row.isChanged()).isTrue();
            row.written();
            assertThat(row.isChanged()).isFalse();
            assertThat(row.set("title", "Harbour").isChanged()).isTrue();
        }

        @Test
        void leavesTheValuesItWasReadFromAlone() {
            var values = new HashMap<String, @Nullable Object>(Map.of("title", "Harbour"));
            Row.stored(ID, values).set("title", "Pier");
            assertThat(values).containsEntry("title", "Harbour");
        }

        @Test
        void parsesJsonOnceAndIsNotChangedByIt() {
            var row = stored("point", new StoredJson("{\"y\": 2, \"x\": 1}"));
            var point = row.get("point", Point.class);
            assertThat(point).isEqualTo(new Point(1, 2));
            assertThat(row.get("point", Point.class)).isSameAs(point);
            assertThat(row.set("point", new Point(1, 2)).isChanged()).isFalse();
            assertThat(row.set("point", new Point(1, 3)).isChanged()).isTrue();
        }

        @Test
        void parsesListsOnceAndIsNotChangedByIt() {
            var row = stored("points", new StoredJson("[{\"x\": 1, \"y\": 2}]"));
            var points = row.list("points", Point.class);
            assertThat(points).containsExactly(new Point(1, 2));
            assertThat(row.list("points", Point.class)).isSameAs(points);
            assertThat(row.isChanged()).isFalse();
        }

        @Test
        void keepsJsonThatNobodyAskedFor() {
            var json = new StoredJson("[]");
            assertThat(stored("points", json).set("title", "Pier").values()).containsEntry("points", json);
        }

        @Test
        void saysWhichColumnIsEmpty() {
            var row = stored("title", null);
            assertThatThrownBy(() -> row.get("title", String.class))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("title")
                    .hasMessageContaining(ID.toString());
            assertThatThrownBy(() -> row.list("points", Point.class))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("points");
        }

        @Test
        void refusesToBeReadAsSomethingElse() {
            var row = stored("count", 1L);
            assertThatThrownBy(() -> row.get("count", Integer.class)).isInstanceOf(ClassCastException.class);
        }

        @Test
        void isChangedThroughItsSetterOnly() {
            var values = stored("title", "Harbour").values();
            assertThatThrownBy(() -> values.put("title", "Pier")).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    private static Row stored(String column, @Nullable Object value) {
        var values = new HashMap<String, @Nullable Object>();
        values.put(column, value);
        return Row.stored(ID, values);
    }
}
