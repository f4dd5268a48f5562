package baize.services.demo;

import baize.contracts.MemberId;
import baize.contracts.Role;

/** Who signs: an organisation's officer of this number (from 0, counted round) among those with the role. */
record Hand(MemberId member, Role role, int number) {}
