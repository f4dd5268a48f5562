package baize.contracts.membership;

import baize.contracts.Area;
import baize.contracts.Refusal;
import baize.contracts.RefusalText;

/** Why a key may not sign, and why a command about organisations, officers or keys is refused. */
public enum MembershipRefusal implements Refusal {
    /** The signer's key was revoked. */
    KEY_REVOKED(
            1,
            "The key that signed was revoked before this position.",
            "Sign with another of your keys, or ask a registrar to enrol a new one."),
    /** The signer's certificate ran out. */
    CERTIFICATE_EXPIRED(
            2,
            "The certificate of the key that signed has expired.",
            "Ask a registrar to renew the certificate, then sign the command again."),
    /** The signer's certificate starts later. */
    CERTIFICATE_NOT_YET_VALID(
            3,
            "The certificate of the key that signed is not valid yet.",
            "Wait until the day on which the certificate starts, then sign the command again."),
    /** The signer may not sign for now. */
    SIGNER_SUSPENDED(
            4,
            "The officer who signed is suspended.",
            "Ask whoever suspended the officer, your administrator or a registrar, to lift the suspension."),
    /** The signer's organisation may not sign for now. */
    SIGNERS_MEMBER_SUSPENDED(
            5,
            "The organisation of the officer who signed is suspended.",
            "Ask a registrar why, and to lift the suspension."),
    /** The short code is in use. */
    MEMBER_EXISTS(
            6,
            "An organisation with this short code is on the ledger already, or was rejected under it.",
            "Choose another short code, or look up the organisation that has this one."),
    /** The organisation is on the ledger. */
    CREDIT_CODE_TAKEN(
            7,
            "An organisation with this credit code is on the ledger already.",
            "Look up the credit code, and ask that organisation's administrator for an invitation."),
    /** One organisation would check itself. */
    ROLES_INCOMPATIBLE(
            8,
            "An organisation cannot be registrar and identity body, nor allocate and also store or carry goods.",
            "Leave out one of the two roles, or let another organisation take it."),
    /** Registrars, and only they, have an issuer certificate. */
    ISSUER_UNFIT(
            9,
            "A registrar joins with a readable and valid issuer certificate in its own name, and nobody else has one.",
            "Give the issuer certificate of the new registrar, or leave out the role and the certificate."),
    /** No such organisation. */
    MEMBER_UNKNOWN(
            10,
            "No organisation with this short code is on the ledger.",
            "Check the short code, or enter the organisation's request to join first."),
    /** Confirmed or rejected before. */
    IDENTITY_DECIDED(
            11,
            "The identity of this organisation was confirmed or rejected before.",
            "Look up the decision; a rejected organisation applies again under a new short code."),
    /** Applicant's registrar and checker are one. */
    OWN_REQUEST(
            12,
            "The organisation that entered a request cannot confirm or reject the applicant's identity.",
            "Let an identity body of another organisation check the applicant."),
    /** Nobody has vouched for the organisation, or it is suspended. */
    MEMBER_NOT_VERIFIED(
            13,
            "The organisation's identity is not confirmed, or the organisation is suspended.",
            "Wait for an identity body's confirmation, or ask a registrar to lift the suspension."),
    /** Not the signer's officers to invite. */
    INVITER_NOT_ENTITLED(
            14,
            "Officers are invited by an administrator of their own organisation, or the first ones of a new organisation by a registrar.",
            "Let an administrator of that organisation invite them."),
    /** A pseudonym is used once. */
    OFFICER_EXISTS(
            15,
            "An officer's pseudonym in this command is on the ledger already, or stands in it twice.",
            "Give every invited officer a fresh pseudonym; none of this command's officers was invited."),
    /** More roles than the organisation has. */
    ROLES_EXCEED_MEMBER(
            16,
            "An officer cannot have a role that the organisation does not have.",
            "Leave out the roles that the organisation lacks; nothing of this command was carried out."),
    /** One person cannot hand goods over to themselves. */
    STORES_AND_CARRIES(
            17,
            "One officer cannot both store and carry goods, because nobody would stand on the other side of a hand-over.",
            "Let two officers do it, one for the warehouse and one for the carrier."),
    /** The first officers must be able to go on alone. */
    ADMINISTRATOR_MISSING(
            18,
            "The first officers of an organisation must include an administrator, or nobody could invite the next ones.",
            "Give at least one of the invited officers the role of administrator."),
    /** The limit of officers. */
    TOO_MANY_OFFICERS(
            19,
            "An organisation has at most 2,000 officers.",
            "Register a part of the organisation as a member of its own."),
    /** Not a certificate that the formats allow. */
    CERTIFICATE_UNREADABLE(
            20,
            "The certificate is not one that this ledger reads.",
            "Make the certificate as the page on formats says, and sign again."),
    /** Nothing to issue with. */
    ISSUER_MISSING(
            21,
            "The signer's organisation has no issuer certificate that is valid now.",
            "Let a registrar with a valid issuer certificate issue it."),
    /** The certificate is somebody else's. */
    ISSUED_BY_ANOTHER(
            22,
            "The certificate was not signed by the issuer key of the signer's own organisation.",
            "Let the registrar whose issuer key signed the certificate enter it."),
    /** No such officer. */
    OFFICER_UNKNOWN(
            23, "No officer with this pseudonym was invited.", "Invite the officer first, or check the pseudonym."),
    /** The certificate names somebody else. */
    SUBJECT_MISMATCH(
            24,
            "The certificate's subject is not this officer of this organisation.",
            "Issue the certificate with the officer's pseudonym and the organisation's short code as its subject."),
    /** The officer gets no certificate for now. */
    OFFICER_SUSPENDED(25, "A suspended officer gets no certificate.", "Lift the suspension first."),
    /** The issuer vouched for the organisation itself. */
    IDENTITY_CHECKER_ISSUES(
            26,
            "The organisation that confirmed an applicant's identity cannot issue its certificates.",
            "Let another registrar issue the certificate."),
    /** The key is on the ledger. */
    KEY_EXISTS(
            27,
            "The certificate's key is on the ledger already.",
            "Renew its certificate where the key is still good, or make a new key on the device."),
    /** The certificate ends before it can be used. */
    VALIDITY_OVER(
            28,
            "The certificate's last day has passed, or lies before its first.",
            "Issue a certificate that ends in the future."),
    /** The limit of validity. */
    VALIDITY_TOO_LONG(
            29,
            "A certificate is valid for at most 731 days.",
            "Issue a certificate that ends earlier, and renew it in time."),
    /** The officer would be locked out until then. */
    VALIDITY_STARTS_LATER(
            30,
            "A renewed or replaced certificate must be valid from now on.",
            "Issue a certificate that starts now, or enter it again once it has started."),
    /** The limit of devices. */
    TOO_MANY_KEYS(
            31,
            "An officer has at most 5 keys that can sign.",
            "Revoke a key that is no longer used, or replace one of them."),
    /** No such key. */
    KEY_UNKNOWN(
            32,
            "No key with this thumbprint is on the ledger.",
            "Check the thumbprint, or issue a first certificate for the key."),
    /** Revocation is final. */
    KEY_ALREADY_REVOKED(
            33,
            "The key was revoked before, and a revocation is never taken back.",
            "Enrol a new key; to mark more entries as doubtful, revoke again with an earlier moment of compromise."),
    /** Nothing gained, and perhaps somebody locked out. */
    RENEWAL_ENDS_EARLIER(
            34,
            "A renewed certificate must end later than the one that the key has.",
            "Issue a certificate that ends later; to end a key's use earlier, revoke the key."),
    /** Only a registrar reaches into another organisation. */
    KEY_OF_ANOTHER_MEMBER(
            35,
            "The key belongs to an officer of another organisation.",
            "Let an administrator of that organisation sign, or a registrar."),
    /** It cannot be known yet. */
    COMPROMISE_IN_FUTURE(
            36,
            "A key cannot be compromised from a later moment than now.",
            "Give the moment from which you distrust the key, at the latest now."),
    /** Nobody could issue, renew or revoke any more. */
    LAST_REGISTRAR(
            37,
            "Nobody could sign as a registrar after this, and the ledger would be locked.",
            "First enrol another registrar, or another key of this one, and have the key confirmed."),
    /** Nothing changes. */
    SUSPENSION_UNCHANGED(
            38,
            "The suspension that the command asks for stands already, or there is none to lift.",
            "Look up the present status; nothing else is needed."),
    /** Only a registrar reaches into another organisation. */
    OFFICER_OF_ANOTHER_MEMBER(
            39,
            "The officer belongs to another organisation.",
            "Let an administrator of that organisation sign, or a registrar."),
    /** An organisation cannot lift what a registrar imposed. */
    SUSPENDED_BY_REGISTRAR(
            40,
            "A registrar suspended this officer, and only a registrar lifts that.",
            "Ask a registrar to lift the suspension."),
    /** Nothing to confirm. */
    ENTRY_NOT_DOUBTFUL(
            41,
            "The key is not marked as compromised, or could not sign at this position.",
            "Check the position and the key; only doubtful entries are confirmed."),
    /** Nobody confirms their own entries. */
    OWN_ENTRY(
            42,
            "The officer whose key was compromised cannot confirm its entries.",
            "Let another administrator of the organisation confirm the entry, or an identity body where there is none."),
    /** Confirmed before. */
    ENTRY_ALREADY_CONFIRMED(
            43,
            "The entry at this position was confirmed before.",
            "Nothing else is needed; look up who confirmed it."),
    /** Roles are the organisation's own affair. */
    ADMINISTRATOR_CHANGES_ROLES(
            44,
            "An officer's roles are changed by an administrator of the same organisation.",
            "Ask an administrator of the officer's organisation."),
    /** Nobody gives themselves power. */
    OWN_ROLES(
            45,
            "Nobody changes their own roles.",
            "Ask another administrator; a sole administrator first invites a second one."),
    /** Nothing changes. */
    ROLES_UNCHANGED(46, "The officer has exactly these roles already.", "Nothing else is needed."),
    /** Not a registrar's certificate. */
    RENEWED_ISSUER_UNFIT(
            47,
            "An issuer certificate is renewed with a readable one of the registrar's own organisation, signed by its own key, which is no officer's.",
            "Make the issuer certificate as the page on formats says, and let an officer of that registrar enter it."),
    /** The limit of issuer certificates. */
    TOO_MANY_ISSUERS(
            48,
            "A registrar has at most 5 issuer certificates that are good at once.",
            "Wait until one of the earlier ones has ended."),
    /** The organisation itself knows best. */
    ADMINISTRATOR_CONFIRMS(
            49,
            "The entry is confirmed by an administrator of the organisation: it has one who can sign and whose key this was not.",
            "Let that administrator confirm the entry."),
    /** Who casts a doubt does not lift it for others. */
    REVOKER_CONFIRMS(
            50,
            "The organisation that revoked the key cannot confirm another organisation's entries of it.",
            "Let another identity body confirm the entry."),
    /** Issued, but not yet known to be the officer's own. */
    KEY_UNCONFIRMED(
            51,
            "The key that signed has a certificate, but nobody has confirmed yet that it is the officer's.",
            "Tell your administrator the key by telephone or in person, to be confirmed; where there is none, the identity body."),
    /** Confirmed before. */
    KEY_ALREADY_CONFIRMED(
            52,
            "A key in this command was confirmed before, or stands in it twice.",
            "Leave out that key; nothing of this command was carried out."),
    /** Not the signer's to confirm. */
    ORGANISATION_CONFIRMS_KEYS(
            53,
            "Keys are confirmed by an administrator of the officers' own organisation, or by an identity body where none of it can sign.",
            "Let an administrator of that organisation confirm the keys."),
    /** One hand would make a key in anyone's name. */
    ISSUER_CONFIRMS(
            54,
            "Who issued a key's certificate cannot also confirm the key.",
            "Let another administrator of the officer's organisation confirm it; where there is none who can sign, an identity body of another organisation than the issuer's."),
    /** Nobody could vouch any more. */
    LAST_IDENTITY_BODY(
            55,
            "Nobody could sign as an identity body after this, and no organisation could come in any more.",
            "First enrol another officer of an identity body, or another key of this one, and have the key confirmed.");

    private final RefusalText text;

    MembershipRefusal(int number, String message, String advice) {
        this.text = new RefusalText(Area.MEMBERSHIP, number, message, advice);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
