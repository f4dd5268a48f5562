package baize.verifier;

import static baize.verifier.TestEvents.all;
import static baize.verifier.TestEvents.correction;
import static baize.verifier.TestEvents.lost;
import static baize.verifier.TestEvents.moved;
import static baize.verifier.TestEvents.outside;
import static baize.verifier.TestEvents.place;
import static baize.verifier.TestEvents.transit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole public log: what fits is summed, what does not is named by its position. */
final class LogCheckTest {
    private static final Trust NOTHING = new Trust(Optional.empty(), Optional.empty());

    @TempDir
    private Path directory;

    @Test
    void recomputes_the_totals_of_each_item_and_organisation() throws NotValid {
        TestRelief.ledger().write(directory);

        assertThat(check().totals())
                .containsExactly(
                        row("coats", "", 0, 0, 0, 0, 0, 0, 0),
                        row("coats", "red-cross", 0, 0, 0, 0, 0, 0, 0),
                        row("gowns", "", 40, 0, 0, 40, 0, 0, 0),
                        row("gowns", "red-cross", 40, 0, 0, 40, 0, 0, 0),
                        row("masks", "", 1000, 2, 100, 894, 0, 1, 7),
                        row("masks", "carrier-union", 5, 0, 0, 0, 0, 1, 4),
                        row("masks", "red-cross", 1000, 2, 500, 499, 0, 0, 3),
                        row("masks", "union-hospital", 495, 0, 100, 395, 0, 0, 0));
    }

    @Test
    void counts_what_is_on_its_way_for_whom_it_left() throws NotValid {
        TestRelief.ledger()
                .accepted(
                        "red-cross",
                        "custody.sign-hand-over",
                        all(moved("masks", 99, place("main-store"), transit("waybill-2"))))
                .write(directory);

        assertThat(check().totals())
                .contains(row("masks", "", 1000, 2, 100, 795, 99, 1, 7))
                .contains(row("masks", "red-cross", 1000, 2, 500, 400, 99, 0, 3));
    }

    @Test
    void takes_back_what_a_correction_undoes() throws NotValid {
        TestRelief.ledger()
                .accepted(
                        "union-hospital",
                        "custody.correct-receipt",
                        all(correction("masks", 5, place("ward-store"), transit("waybill-1"), 9)))
                .accepted(
                        "red-cross",
                        "stock.confirm-count",
                        all(moved("masks", 1, lost("carrier-union"), place("main-store"))))
                .write(directory);

        assertThat(check().totals())
                .contains(row("masks", "", 1000, 2, 100, 890, 5, 0, 7))
                .contains(row("masks", "carrier-union", 4, 0, 0, 0, 0, 0, 4))
                .contains(row("masks", "red-cross", 1000, 2, 494, 500, 5, 0, 3))
                .contains(row("masks", "union-hospital", 490, 0, 100, 390, 0, 0, 0));
    }

    @Test
    void names_a_shipment_that_never_left() {
        TestRelief.ledger()
                .accepted(
                        "union-hospital",
                        "custody.sign-receipt",
                        all(moved("masks", 1, transit("waybill-9"), place("ward-store"))))
                .write(directory);

        refused().hasMessageContaining("At position 13").hasMessageContaining("in transit waybill-9");
    }

    @Test
    void takes_a_trusted_genesis_record_and_refuses_another_ledger() throws NotValid {
        TestLedger ledger = TestRelief.ledger();
        ledger.write(directory);
        Genesis own = Genesis.read(ledger.genesis());
        Genesis other = Genesis.read(TestLedger.of("somebody-else").genesis());

        Report report = LogCheck.of(new LogFiles(directory), Trust.of(Optional.empty(), Optional.of(own)));
        Trust stranger = Trust.of(Optional.empty(), Optional.of(other));

        assertThat(report.notProven()).noneMatch(open -> open.contains("taken from the checkpoint itself"));
        assertThatThrownBy(() -> LogCheck.of(new LogFiles(directory), stranger)).isInstanceOf(NotValid.class);
    }

    @Test
    void names_a_public_entry_that_is_missing() throws IOException {
        TestLedger ledger = TestRelief.ledger();
        ledger.write(directory);
        change("public/0", ledger.entry(5).publicLine(), "");

        refused().hasMessageContaining("position 5 is missing from public/0");
    }

    @Test
    void names_the_last_public_entry_when_it_is_missing() throws IOException {
        TestLedger ledger = TestRelief.ledger();
        ledger.write(directory);
        change("public/0", ledger.entry(12).publicLine(), "");

        refused().hasMessageContaining("position 12 is missing");
    }

    @Test
    void names_a_public_entry_whose_events_were_changed() throws IOException {
        TestRelief.ledger().write(directory);
        change("public/0", "\"quantity\":495", "\"quantity\":496");

        refused().hasMessageContaining("position 9").hasMessageContaining("events were changed");
    }

    @Test
    void names_a_public_entry_whose_outcome_was_changed() throws IOException {
        TestRelief.ledger().write(directory);
        change("public/0", "CUS-004", "CUS-005");

        refused().hasMessageContaining("position 8");
    }

    @Test
    void names_a_public_entry_whose_command_was_changed() throws IOException {
        TestLedger ledger = TestRelief.ledger();
        ledger.write(directory);
        change("public/0", ledger.entry(6).command(), ledger.entry(7).command());

        refused().hasMessageContaining("position 6");
    }

    @Test
    void names_a_public_entry_that_stands_twice() throws IOException {
        TestLedger ledger = TestRelief.ledger();
        ledger.write(directory);
        String line = ledger.entry(6).publicLine();
        change("public/0", line, line + line);

        refused().hasMessageContaining("an entry for position 6 that does not belong there");
    }

    @Test
    void names_an_entry_that_is_shown_as_public_and_is_not() throws IOException {
        TestLedger ledger = TestRelief.ledger();
        ledger.write(directory);
        String line = ledger.entry(5).publicLine();
        change("public/0", line, ledger.entry(4).publicLine() + line);

        refused().hasMessageContaining("an entry for position 4 that does not belong there");
    }

    @Test
    void refuses_a_line_that_is_cut_off_or_not_canonical() throws IOException {
        TestRelief.ledger().write(directory);
        Path file = directory.resolve("public/0");
        String text = Files.readString(file);

        Files.writeString(file, text.substring(0, text.length() - 1));
        refused().hasMessageContaining("cut off");
        Files.writeString(file, text.replace("{\"position\":3,", "{\"position\": 3,"));
        refused().hasMessageContaining("canonical");
    }

    @Test
    void names_a_blinded_entry_that_was_changed_by_the_tile_of_hashes() throws IOException {
        TestLedger ledger = TestRelief.ledger();
        ledger.write(directory);
        changeBlindedLeaf(ledger);

        refused().hasMessageContaining("position 4").hasMessageContaining("tile");
    }

    @Test
    void finds_a_changed_entry_by_the_root_when_the_tile_is_not_there() throws IOException {
        TestLedger ledger = TestRelief.ledger();
        ledger.write(directory);
        changeBlindedLeaf(ledger);
        Files.delete(directory.resolve("tile/0/000.p/" + ledger.size()));

        refused().hasMessageContaining("do not give the checkpoint's root");
    }

    @Test
    void names_the_files_that_are_missing() throws IOException {
        TestLedger ledger = TestRelief.ledger();
        ledger.write(directory);
        Files.delete(directory.resolve("tile/entries/000.p/" + ledger.size()));
        refused().hasMessageContaining("no file tile/entries/000");

        Files.delete(directory.resolve("public/0"));
        refused().hasMessageContaining("position 0, the genesis record, is missing from public/0");

        Files.delete(directory.resolve("checkpoint"));
        refused().hasMessageContaining("no file checkpoint");
    }

    @Test
    void reads_the_first_entries_of_a_bundle_that_has_grown_since() throws IOException, NotValid {
        TestLedger ledger = TestRelief.ledger();
        String checkpoint = ledger.checkpoint();
        int size = ledger.size();
        TestLedger later = ledger.accepted("union-hospital", "supply.withdraw-demand", "[]");
        later.write(directory);
        for (String tile : new String[] {"tile/entries/000", "tile/0/000"}) {
            Files.move(directory.resolve(tile + ".p/" + (size + 1)), directory.resolve(tile));
        }
        Files.writeString(directory.resolve("checkpoint"), checkpoint);

        assertThat(check().facts()).contains(Report.Fact.of("treeSize", "Entries", size));
    }

    @Test
    void names_the_position_at_which_a_bundle_ends_too_early() throws IOException {
        TestLedger ledger = TestRelief.ledger();
        ledger.write(directory);
        Path bundle = directory.resolve("tile/entries/000.p/" + ledger.size());
        byte[] bytes = Files.readAllBytes(bundle);
        Files.write(bundle, java.util.Arrays.copyOf(bytes, bytes.length - 1));

        refused().hasMessageContaining("ends at position 12");
    }

    @Test
    void refuses_time_that_goes_back() {
        TestLedger ledger = TestRelief.ledger();
        ledger.replace(ledger.entry(7).withTime(TestLedger.START)).write(directory);

        refused().hasMessageContaining("Time goes back at position 7");
    }

    @Test
    void names_the_position_at_which_more_leaves_than_was_there() {
        TestRelief.ledger()
                .accepted(
                        "red-cross",
                        "custody.sign-hand-over",
                        all(moved("masks", 500, place("main-store"), transit("waybill-1"))))
                .write(directory);

        refused()
                .hasMessageContaining("At position 13")
                .hasMessageContaining("at place main-store")
                .hasMessageContaining("-1");
    }

    @Test
    void names_an_account_that_no_entry_introduced() {
        TestRelief.ledger()
                .accepted(
                        "red-cross",
                        "stock.record-arrival",
                        all(moved("masks", 1, outside("red-cross"), place("cellar"))))
                .write(directory);

        refused().hasMessageContaining("At position 13").hasMessageContaining("cellar");
    }

    @Test
    void writes_numbers_of_bundles_as_tiles_are_named() {
        assertThat(LogFiles.number(0)).isEqualTo("000");
        assertThat(LogFiles.number(999)).isEqualTo("999");
        assertThat(LogFiles.number(1000)).isEqualTo("x001/000");
        assertThat(LogFiles.number(1234067)).isEqualTo("x001/x234/067");
    }

    private void changeBlindedLeaf(TestLedger ledger) throws IOException {
        Path bundle = directory.resolve("tile/entries/000.p/" + ledger.size());
        byte[] bytes = Files.readAllBytes(bundle);
        int at = 0;
        for (int skipped = 0; skipped < 4; skipped++) {
            at += 2 + ledger.entry(skipped).leaf().length;
        }
        bytes[at + 2 + 30] ^= 1;
        Files.write(bundle, bytes);
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = directory.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.write(path, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused() {
        return assertThatThrownBy(this::check).isInstanceOf(NotValid.class);
    }

    private Report check() throws NotValid {
        return LogCheck.of(new LogFiles(directory), NOTHING);
    }

    private static Totals.Row row(
            String item,
            String organisation,
            long in,
            long found,
            long out,
            long stock,
            long transit,
            long lost,
            long damaged) {
        Optional<String> name = organisation.isEmpty() ? Optional.empty() : Optional.of(organisation);
        return new Totals.Row(item, name, in, found, out, stock, transit, lost, damaged);
    }
}
