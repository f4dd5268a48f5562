package baize.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules give the same log wherever they run: other time zones, other digits, other calendars, other capital letters. */
class ReplayElsewhereTest {
    @TempDir
    static Path lives;

    private static String root = "";

    private final TimeZone zone = TimeZone.getDefault();
    private final Locale locale = Locale.getDefault();

    @BeforeAll
    static void live() {
        RecordedLife.live(lives.resolve("life"), new SplittableRandom(4), 60);
        root = Audit.run(lives.resolve("life"), AuditOptions.full()).root();
    }

    @AfterEach
    void comeBack() {
        TimeZone.setDefault(zone);
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Kathmandu,   th-TH-u-ca-buddhist-nu-thai",
        "America/St_Johns, tr-TR",
        "Pacific/Apia,     ar-EG-u-nu-arab",
        "Asia/Shanghai,    zh-CN",
        "UTC,              hi-IN-u-nu-deva"
    })
    void gives_the_same_root_and_state(String where, String language) {
        TimeZone.setDefault(TimeZone.getTimeZone(where));
        Locale.setDefault(Locale.forLanguageTag(language));

        AuditReport report = Audit.run(lives.resolve("life"), AuditOptions.full());

        assertThat(report.findings()).isEmpty();
        assertThat(report.root()).isEqualTo(root);
        assertThat(report.state()).isInstanceOf(AuditReport.StateCheck.Equal.class);
    }
}
