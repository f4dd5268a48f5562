import { describe, expect, it } from 'vitest'
import { utf8 } from '../../src/verify/bytes'
import { checkReceipt } from '../../src/verify/receipt'
import { quorum } from '../../src/verify/note'
import { STEPS } from '../../src/verify/not-valid'
import refused from '../fixtures/refused.json'
import valid from '../fixtures/valid.json'

const check = (receipt: string, ledger?: string) => checkReceipt(utf8(receipt), ledger)

describe('a valid receipt', () => {
  it.each(Object.entries(valid))('is accepted: %s', (_name, receipt) => {
    const verdict = check(receipt)

    expect(verdict.failed).toBeUndefined()
    expect(verdict.passed).toEqual(STEPS)
  })

  it('tells what it is about', () => {
    expect(check(valid.public).receipt).toMatchObject({
      position: 1,
      timeText: '2020-01-20T08:01:00.000Z',
      type: 'supply.approve-item',
      organisation: 'economy-department',
      outcome: 'ACCEPTED',
      treeSize: 7,
    })
  })

  it('tells who signed', () => {
    expect(check(valid.public)).toMatchObject({ signers: ['relief-registry'], roster: 1 })
    expect(check(valid['three of four'])).toMatchObject({
      signers: ['health-commission', 'red-cross', 'carrier-union'],
      roster: 4,
    })
  })

  it('is refused when another ledger is expected', () => {
    const ledger = check(valid.public).receipt?.ledger

    expect(check(valid.public, ledger).failed).toBeUndefined()
    expect(check(valid.public, '0'.repeat(64)).failed?.step).toBe('ledger')
  })
})

describe('a receipt that was changed or forged', () => {
  it.each(Object.entries(refused))('is refused: %s', (_name, receipt) => {
    const verdict = check(receipt)

    expect(verdict.failed).toBeDefined()
    expect(verdict.passed).not.toContain(verdict.failed?.step)
    expect(verdict.passed.length).toBeLessThan(STEPS.length)
  })

  it('is refused with any byte changed', () => {
    const bytes = utf8(valid.public)
    for (let i = 0; i < bytes.length; i++) {
      const changed = bytes.slice()
      changed[i] = (changed[i] ?? 0) ^ (1 << i % 8)

      expect(checkReceipt(changed, undefined).failed, `byte ${i}`).toBeDefined()
    }
  })

  it('says at which step it fails', () => {
    expect(check(refused['a space']).failed?.step).toBe('form')
    expect(check(refused["another ledger's genesis"]).failed?.step).toBe('ledger')
    expect(check(refused['a command of another type']).failed?.step).toBe('entry')
    expect(check(refused['another position']).failed?.step).toBe('proof')
    expect(check(refused['two of four signed']).failed?.step).toBe('signatures')
  })
})

describe('the number of signatures that a roster needs', () => {
  it('is more than half of the honest and all of the faulty', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(quorum)).toEqual([1, 2, 2, 3, 4, 4, 5, 6, 6, 7])
  })
})
