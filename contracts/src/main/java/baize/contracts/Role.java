package baize.contracts;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What an organisation may do on the ledger, and an officer of it for that organisation. */
public enum Role {
    /** Issues certificates, suspends and revokes (CA operator, R20). */
    REGISTRAR,
    /** Invites, suspends and reinstates officers of the own organisation. */
    ADMINISTRATOR,
    /** Checks who an applicant is, on its own records; never the issuer (R20). */
    IDENTITY_BODY,
    /** Posts demand, signs receipts (R7). */
    HOSPITAL,
    /** Reviews demand; designates hospitals (Health Commission, R8). */
    REVIEWER,
    /** Proposes and approves allocations (Health Commission, R8). */
    ALLOCATOR,
    /** Reviews makers, offers and the item catalogue (Economy and IT Department, R9). */
    SUPPLY_REVIEWER,
    /** Makes or sells goods (R10). */
    SUPPLIER,
    /** Gives goods (R11). */
    DONOR,
    /** Registers gifts for donors, follows them (R12). */
    CHARITY,
    /** Receives, inspects, stores, packs (R13). */
    WAREHOUSE,
    /** Carries shipments (R14). */
    CARRIER,
    /** Enters what a public source reported, as reported (volunteers' tables). */
    IMPORTER,
    /** Looks into what others did (R22). Signs nothing: what it reads is public, or the members' own. */
    AUDITOR,
    /** Runs a node and its scheduler (R24). */
    OPERATOR;

    /** An unmodifiable copy in the order of this enum, so that every node iterates alike. */
    public static Set<Role> sorted(Set<Role> roles) {
        return Collections.unmodifiableSet(new TreeSet<>(roles));
    }
}
