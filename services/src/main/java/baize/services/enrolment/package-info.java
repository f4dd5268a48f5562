/**
 * How organisations and officers come onto a running ledger from outside: invitation sheets, requests for certificates, what a node says about
 * both. Start at {@link baize.services.enrolment.InvitationSheet} and {@link baize.services.enrolment.CertificateDesk}.
 */
@NullMarked
package baize.services.enrolment;

import org.jspecify.annotations.NullMarked;
