package baize.node.importing;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Quantity;
import baize.contracts.SourceName;
import baize.contracts.supply.Need;
import baize.contracts.supply.SourceCode;
import baize.node.session.MembersNode;
import baize.services.client.NodeClient;
import baize.services.importing.ImportLog.OpenLine;
import baize.services.importing.NodeImportLog;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An importer is told of every open line of a city, however many there are. */
class OpenLinesTest {
    /** More than a rule may ever read at once. */
    private static final int LINES = 10_050;

    private static final SourceCode SOURCE = new SourceCode("wuhan2020");

    @SuppressWarnings("NullAway.Init") // set before the tests
    private static MembersNode node;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        node = MembersNode.found(directory.resolve("node"));
        node.runtime()
                .views()
                .write(writes -> IntStream.range(0, LINES).forEach(line -> {
                    boolean ended = line == 1;
                    writes.write(
                            """
                    insert into reported_demand (source, city, hospital, item, canonical, quantity, unit, wanted, position, at)
                    values (?, ?, ?, ?, ?, nullif(?, 0), ?, ?, 1, 1)""",
                            SOURCE,
                            "武汉市",
                            "医院 " + String.format("%05d", line),
                            "口罩",
                            "医院",
                            line == 2 ? 0 : 5,
                            "H87",
                            !ended);
                }));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void tells_every_open_line_of_a_city() throws Exception {
        URI uri = node.to("/").build().uri();
        try (NodeClient client = new NodeClient(URI.create(uri.getScheme() + "://" + uri.getAuthority()))) {
            List<OpenLine> open = new NodeImportLog(client).open(SOURCE, new SourceName("武汉市"), 0);

            assertThat(open).hasSize(LINES - 1).doesNotHaveDuplicates();
            assertThat(open.getFirst())
                    .isEqualTo(new OpenLine(
                            new SourceName("医院 00000"), new SourceName("口罩"), new Need.Known(Quantity.pieces(5))));
            assertThat(open.get(1).need()).isEqualTo(new Need.Unknown());
            assertThat(new NodeImportLog(client).open(SOURCE, new SourceName("上海市"), 0))
                    .isEmpty();
        }
    }
}
