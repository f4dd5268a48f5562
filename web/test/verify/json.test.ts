import { describe, expect, it } from 'vitest'
import { readCanonical } from '../../src/verify/json'
import { NotValid } from '../../src/verify/not-valid'
import canonical from '../fixtures/canonical.json'
import notCanonical from '../fixtures/not-canonical.json'

describe('canonical JSON', () => {
  it.each(canonical)('is read: %s', (text) => {
    expect(JSON.stringify(readCanonical(text))).toBe(text)
  })

  it.each(notCanonical)('is nothing else: <%s>', (text) => {
    expect(() => readCanonical(text)).toThrow(NotValid)
  })
})
