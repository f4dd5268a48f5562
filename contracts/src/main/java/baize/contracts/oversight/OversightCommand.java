package baize.contracts.oversight;

import baize.contracts.Command;
import baize.contracts.Commitment;
import baize.contracts.donation.DonationCode;
import java.time.Instant;

/** Commands about what is said in public, what was erased, and the clock. */
public sealed interface OversightCommand extends Command {
    /** An organisation states in public what became of a gift; refused where the books say otherwise. */
    record PublishStatement(PublicationId publication, DonationCode gift, Claim claim) implements OversightCommand {}

    /** A vault destroyed records (one or more) and their keys. {@code root} is the Merkle root over their commitments. */
    record CertifyErasure(ErasureId erasure, long records, Commitment root, ErasureReason reason)
            implements OversightCommand {
        public CertifyErasure {
            if (records < 1) {
                throw new IllegalArgumentException("A certificate is of one record or more, not " + records);
            }
        }
    }

    /** The operator accepts that the machine's clock jumped ahead. */
    record AcceptTime(Instant before, Instant now) implements OversightCommand {
        public AcceptTime {
            if (!now.isAfter(before)) {
                throw new IllegalArgumentException("Time goes on: " + now + " is not after " + before);
            }
        }
    }

    /** What is claimed. */
    enum Claim {
        /** Nothing of it is in stock or on its way. */
        FULLY_DISTRIBUTED,
        /** All of it was used, or found unfit. */
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
