package baize.services.enrolment;

import baize.contracts.MemberId;
import baize.services.membership.OfficerWithKeys;
import baize.services.membership.Organisation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What the ledger says about organisations and, to those who may know, about their officers. */
public interface Register {
    /** An organisation; empty where none has this code. */
    Optional<Organisation> organisation(MemberId member) throws IOException, InterruptedException;

    /** The officers of an organisation with their keys. */
    List<OfficerWithKeys> officers(MemberId member) throws IOException, InterruptedException;
}
