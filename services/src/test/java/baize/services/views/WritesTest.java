package baize.services.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritesTest {
    private static final String DESIGNATE =
            "insert into designation (hospital, designated, position, at) values (?, ?, ?, 0)";
    private static final String COUNT =
            "insert into item (item, category, zh, en, unit, packs, uses, registered_position) values (?, 'c', 'z', 'e', 'u', '', '', "
                    + "(select count(*) from designation))";

    @TempDir
    private Path directory;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(new DatabaseOptions.SqliteFile(directory.resolve("views.sqlite")));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void lets_a_change_see_all_earlier_ones_of_the_tables_it_reads_and_no_later_ones() {
        database.write(writes -> {
            writes.write(DESIGNATE, "a", true, 1);
            writes.write(COUNT, "one");
            writes.write(DESIGNATE, "b", true, 2);
            writes.write(COUNT, "two");
            writes.write(DESIGNATE, "c", true, 3);
        });

        assertThat(counts()).containsExactly(1L, 2L);
    }

    @Test
    void keeps_the_order_of_changes_of_one_table() {
        database.write(writes -> {
            writes.write(DESIGNATE, "a", true, 1);
            writes.write("update designation set position = position * 10 where hospital = ?", "a");
            writes.write(DESIGNATE, "b", true, 2);
            writes.write("update designation set position = position + 1 where hospital = ?", "a");
            writes.write("update designation set position = position * 10 where hospital = ?", "a");
        });

        assertThat(database.client()
                        .sql("select position from designation order by hospital")
                        .query(Long.class)
                        .list())
                .containsExactly(110L, 2L);
    }

    @Test
    void finds_what_was_written_before() {
        database.write(writes -> {
            writes.write(DESIGNATE, "a", true, 1);

            assertThat(writes.find("select hospital from designation where position = ?", 1))
                    .contains("a");
            assertThat(writes.find("select hospital from designation where position = ?", 2))
                    .isEmpty();
        });
    }

    @Test
    void keeps_an_empty_optional_as_nothing() {
        database.write(writes -> writes.write(
                "insert into place (place, member, kind, zh, en, district, registered_position, approved_position) values "
                        + "('p', 'm', 'k', 'z', 'e', 'd', 1, ?)",
                Optional.empty()));

        assertThat(database.client()
                        .sql("select count(*) from place where approved_position is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refuses_a_join_by_comma_whose_tables_it_would_overlook() {
        assertThatThrownBy(() -> database.write(writes ->
                        writes.write("insert into alias select * from alias a, item i where a.alias = i.item")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<@Nullable Long> counts() {
        return database.client()
                .sql("select registered_position from item order by item")
                .query(Long.class)
                .list();
    }
}
