package baize.contracts.donation;

import baize.contracts.Commitment;
import baize.contracts.MemberId;
import baize.contracts.Quantity;
import baize.contracts.Stamp;
import baize.contracts.Table;
import baize.contracts.supply.ItemCode;
import java.util.Optional;

/**
 * Goods that someone gives.
 *
 * @param donor the donor, where it is a member of the ledger
 * @param collector who registered it for a donor, or met it at the door
 * @param donorName commitment to the donor's name in the vault
 * @param claim digest of the claim link's secret, until it was shown
 * @param diverted whether any of it went elsewhere than its target without the donor's consent
 */
public record Gift(
        DonationCode code,
        Origin origin,
        Optional<MemberId> donor,
        Optional<MemberId> collector,
        Display display,
        Optional<Commitment> donorName,
        ItemCode item,
        Quantity declared,
        Target target,
        OriginRisk originRisk,
        Status status,
        Optional<ClaimDigest> claim,
        boolean diverted,
        Stamp recorded,
        Optional<Stamp> reviewed,
        Optional<Stamp> arrived) {
    /** Key: code. */
    public static final Table<Gift> TABLE = new Table<>("gift", Gift.class);

    public Gift {
        checkGiven(declared);
    }

    /** Throws {@link IllegalArgumentException} where nothing is given. */
    static void checkGiven(Quantity quantity) {
        if (quantity.amount() == 0) {
            throw new IllegalArgumentException("A gift is of more than zero");
        }
    }

    /** How the gift came to be known. */
    public enum Origin {
        /** The donor, a member, offered it. */
        OFFERED,
        /** A collector registered it for a donor. */
        REGISTERED,
        /** It stood at the door: counted, donor unknown. */
        UNANNOUNCED
    }

    /** How the donor wants to be shown. */
    public enum Display {
        /** Surname or short name only. */
        SURNAME_ONLY,
        /** The name in full. */
        FULL,
        /** Not at all. */
        HIDDEN,
        /** Nobody knows the donor. */
        UNKNOWN
    }

    /** F10's states until arrival; afterwards lots tell where the goods are. */
    public enum Status {
        /** Offered, not yet reviewed; goods of it may have come already. */
        OFFERED,
        /** May be delivered. */
        ACCEPTED,
        /** Not wanted or not genuine. */
        REJECTED,
        /** Taken back before arrival. */
        WITHDRAWN,
        /** Welcome, or of a donor who needs no review, and at least one lot of it arrived. */
        ARRIVED;

        /** Whether nothing of it will come. */
        public boolean closed() {
            return this == REJECTED || this == WITHDRAWN;
        }
    }
}
