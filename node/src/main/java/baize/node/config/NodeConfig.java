package baize.node.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A node's configuration.
 *
 * @param directory holds genesis, blocks, state, checkpoints, views, vault and keys
 * @param member whose node this is
 * @param publicUrl how the public reaches it, without a slash at the end; printed into QR codes and receipts' file names
 * @param zone the region's time zone, for pages
 * @param views where read models live: a jdbc URL; SQLite in the directory where absent
 * @param vault where the vault lives: a jdbc URL; SQLite in the directory where absent
 * @param database user and password for jdbc:postgresql URLs
 * @param demonstration whether this node plays the demonstration; {@code serve} refuses it
 */
@ConfigurationProperties("baize")
public record NodeConfig(
        Path directory,
        String member,
        URI publicUrl,
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        Optional<String> views,
        Optional<String> vault,
        Optional<DatabaseAccount> database,
        @DefaultValue("false") boolean demonstration) {

    /** An account at a database server. The password comes from a file, never from a default. */
    public record DatabaseAccount(String user, Path passwordFile) {}
}
