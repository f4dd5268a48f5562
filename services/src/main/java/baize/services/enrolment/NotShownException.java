package baize.services.enrolment;

import baize.contracts.MemberId;
import java.io.IOException;

/** No key at hand opens a session that sees an organisation's officers. */
public final class NotShownException extends IOException {
    private static final long serialVersionUID = 1L;

    NotShownException(MemberId member) {
        super("no key at hand may see the officers of " + member.value()
                + ": use the keys of one of its own officers, of a registrar or of an auditor that can sign now");
    }
}
