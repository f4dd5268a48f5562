package baize.services.importing;

import baize.contracts.MemberId;
import baize.contracts.supply.ImportId;
import baize.contracts.supply.SourceCode;
import baize.trust.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The id of an import follows from what is imported, so that an interrupted one is found again without any notes of our own. */
final class ImportIds {
    /** Goes up when files are read differently, so that no run is continued with other lines than it began with. */
    private static final int READER = 1;

    private static final long VERSION_MASK = 0xFFFF_FFFF_FFFF_0FFFL;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private ImportIds() {}

    /** A UUID of version 8 (RFC 9562 §5.8) over ledger, organisation, source, file and what is read of it. */
    static ImportId of(String ledgerId, MemberId member, SourceCode source, DemandFile file) {
        String name = String.join(
                "\n",
                "baize/import/" + READER,
                ledgerId,
                member.value(),
                source.value(),
                file.file().digest().value(),
                file.kind().name(),
                Integer.toString(file.entries().size()));
        ByteBuffer digest = ByteBuffer.wrap(Sha256.of(name.getBytes(StandardCharsets.UTF_8)));
        long high = (digest.getLong() & VERSION_MASK) | VERSION_8;
        long low = (digest.getLong() & VARIANT_MASK) | VARIANT;
        return new ImportId(new UUID(high, low).toString());
    }
}
