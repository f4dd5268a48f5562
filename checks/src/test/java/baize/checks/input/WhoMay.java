package baize.checks.input;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of who may ask which address: written down here, and not read from the code that it is to hold. */
enum WhoMay {
    /** Read by everybody, session or not. */
    THE_PUBLIC,
    /** Open to everybody, because what is sent is signed or tells nothing. */
    ANYONE,
    /** Whoever is signed in. */
    MEMBERS,
    /** Officers of the organisation itself, registrars and auditors. */
    OVERSEERS,
    /** Officers of the organisation whose record it is. */
    OWNERS,
    /** They, and those of organisations that it was granted to. */
    READERS,
    /** Administrators of the organisation whose record it is. */
    OWNERS_ADMINISTRATORS;

    /** What an address below {@code /api/v1} may begin with to be read by everybody. */
    private static final Set<String> PUBLIC_LISTS = Set.of(
            "allocations",
            "boxes",
            "commands",
            "corrections",
            "counts",
            "decision-times",
            "demands",
            "directed-gifts",
            "discrepancies",
            "diversions",
            "durations",
            "erasures",
            "gifts",
            "grants",
            "hand-overs",
            "hospitals",
            "import-runs",
            "item-totals",
            "items",
            "late-decisions",
            "late-reviews",
            "lots",
            "movements",
            "open-need",
            "openapi",
            "openapi.yaml",
            "organisations",
            "places",
            "publications",
            "records",
            "reported",
            "shipments",
            "statements-without-receipt",
            "status",
            "stock",
            "stopped-lots",
            "stream",
            "totals");

    /** What the address of a page, or of the log, may begin with. */
    private static final Set<String> PUBLIC_PAGES = Set.of(
            "",
            "corrections",
            "differences",
            "directed",
            "donations",
            "error",
            "hospitals",
            "log",
            "movements",
            "outside-designated",
            "problems",
            "recalls",
            "records",
            "register",
            "reported",
            "statements",
            "status",
            "timeliness",
            "totals",
            "totals.csv",
            "trust",
            "warehouses");

    /** Everything else. */
    static final Map<String, WhoMay> PRIVATE = Map.ofEntries(
            Map.entry("POST /api/v1/commands", ANYONE),
            Map.entry("POST /api/v1/session/challenge", ANYONE),
            Map.entry("POST /api/v1/session", ANYONE),
            Map.entry("DELETE /api/v1/session", ANYONE),
            Map.entry("GET /api/v1/session", MEMBERS),
            Map.entry("GET /api/v1/members/records/{position}", MEMBERS),
            Map.entry("GET /api/v1/members/statements", MEMBERS),
            Map.entry("GET /api/v1/organisations/{member}/officers", OVERSEERS),
            Map.entry("POST /api/v1/vault", MEMBERS),
            Map.entry("GET /api/v1/vault", MEMBERS),
            Map.entry("GET /api/v1/vault/{id}", READERS),
            Map.entry("GET /api/v1/vault/commitments/{commitment}", READERS),
            Map.entry("GET /api/v1/vault/{id}/reads", OWNERS),
            Map.entry("POST /api/v1/vault/{id}/versions", OWNERS),
            Map.entry("PUT /api/v1/vault/{id}/grants/{member}", OWNERS),
            Map.entry("DELETE /api/v1/vault/{id}/grants/{member}", OWNERS),
            Map.entry("POST /api/v1/vault/erasures", OWNERS_ADMINISTRATORS));

    /** What somebody is to a record. */
    enum Standing {
        /** Not signed in, or no longer. */
        NONE,
        /** An officer of an organisation that has nothing to do with it. */
        MEMBER,
        /** The same, and an administrator there. */
        ADMINISTRATOR,
        /** The same as a registrar or an auditor. */
        OVERSEER,
        /** The same, and an administrator there. */
        OVERSEEING_ADMINISTRATOR,
        /** An officer of an organisation that it was granted to. */
        READER,
        /** An administrator there. */
        READERS_ADMINISTRATOR,
        /** An officer of the organisation whose it is. */
        OWNER,
        /** An administrator there. */
        OWNERS_ADMINISTRATOR
    }

    /** Who may ask an address; empty where nobody has written it down. */
    static Optional<WhoMay> of(Routes.Route route) {
        Optional<WhoMay> named = Optional.ofNullable(PRIVATE.get(route.method() + " " + route.pattern()));
        return named.isPresent() || !route.method().equals("GET") ? named : ofAReading(route.pattern());
    }

    private static Optional<WhoMay> ofAReading(String pattern) {
        String[] parts = pattern.split("/", -1);
        boolean api = parts.length > 3 && parts[1].equals("api") && parts[2].equals("v1");
        boolean open = api ? PUBLIC_LISTS.contains(parts[3]) : PUBLIC_PAGES.contains(parts[1]);
        return open ? Optional.of(THE_PUBLIC) : Optional.empty();
    }

    /** The status that somebody gets who asks about a record that is there. */
    int expects(Standing standing, int success) {
        return switch (this) {
            case THE_PUBLIC, ANYONE -> success;
            case MEMBERS -> standing == Standing.NONE ? 401 : success;
            case OVERSEERS ->
                switch (standing) {
                    case NONE -> 401;
                    case MEMBER, ADMINISTRATOR, READER, READERS_ADMINISTRATOR -> 403;
                    case OVERSEER, OVERSEEING_ADMINISTRATOR, OWNER, OWNERS_ADMINISTRATOR -> success;
                };
            case READERS ->
                switch (standing) {
                    case NONE -> 401;
                    case MEMBER, ADMINISTRATOR, OVERSEER, OVERSEEING_ADMINISTRATOR -> 404;
                    case READER, READERS_ADMINISTRATOR, OWNER, OWNERS_ADMINISTRATOR -> success;
                };
            case OWNERS ->
                switch (standing) {
                    case NONE -> 401;
                    case MEMBER, ADMINISTRATOR, OVERSEER, OVERSEEING_ADMINISTRATOR, READER, READERS_ADMINISTRATOR ->
                        404;
                    case OWNER, OWNERS_ADMINISTRATOR -> success;
                };
            case OWNERS_ADMINISTRATORS ->
                switch (standing) {
                    case NONE -> 401;
                    case MEMBER, OVERSEER, READER, OWNER -> 403;
                    case ADMINISTRATOR, OVERSEEING_ADMINISTRATOR, READERS_ADMINISTRATOR -> 404;
                    case OWNERS_ADMINISTRATOR -> success;
                };
        };
    }
}
