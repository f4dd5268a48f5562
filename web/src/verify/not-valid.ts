/** The steps of a check, in their order. */
export const STEPS = ['form', 'ledger', 'entry', 'proof', 'signatures'] as const

/** One step of a check. */
export type Step = (typeof STEPS)[number]

/** A step failed; {@link detail} is for those who look closer. */
export class NotValid extends Error {
  constructor(
    readonly step: Step,
    readonly detail: string,
  ) {
    super(`${step}: ${detail}`)
    this.name = 'NotValid'
  }
}
