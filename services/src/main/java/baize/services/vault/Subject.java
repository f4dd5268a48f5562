package baize.services.vault;

import baize.contracts.MemberId;

/**
 * A person, or whatever else a record is about, as one organisation knows it.
 *
 * @param organisation whose records these are: it collected them, answers for them, and may always read them
 */
public record Subject(MemberId organisation, SubjectId pseudonym) {}
