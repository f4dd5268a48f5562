package baize.contracts.oversight;

import baize.contracts.Command;
import baize.contracts.Commitment;
import baize.contracts.donation.DonationCode;
import java.time.Instant;

/** Commands about what is said in public, what was erased, and the clock. */
public sealed interface OversightCommand extends Command {
    /** An organisation states in public what became of a gift; refused where the books say otherwise. */
    record PublishStatement(PublicationId publication, DonationCode gift, Claim claim) implements OversightCommand {}

    /** A vault destroyed records and their keys. {@code root} is the Merkle root over their commitments. */
    record CertifyErasure(ErasureId erasure, long records, Commitment root, ErasureReason reason)
            implements OversightCommand {}

    /** The operator accepts that the machine's clock jumped. */
    record AcceptTime(Instant before, Instant now) implements OversightCommand {}

    /** What is claimed. */
    enum Claim {
        /** Nothing of it is in stock or on its way. */
        FULLY_DISTRIBUTED,
        /** All of it was used, lost or damaged. */
        FULLY_USED
    }

    /** Why records were erased. */
    enum ErasureReason {
        /** The person asked. */
        REQUESTED,
        /** Its time was up. */
        RETENTION_ENDED,
        /** The epidemic is over. */
        EPIDEMIC_ENDED
    }
}
