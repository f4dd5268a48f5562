import { describe, expect, it } from 'vitest'
import { base64, base64Url, hex, join, textOf, u64, utf8 } from '../../src/verify/bytes'

describe('base64url', () => {
  it('is read as RFC 4648 §10 writes it', () => {
    for (const [text, read] of Object.entries({ '': '', Zg: 'f', Zm8: 'fo', Zm9v: 'foo', Zm9vYmFy: 'foobar' })) {
      expect(textOf(base64Url(text) ?? utf8('?'))).toBe(read)
    }
    expect(base64Url('-_8')).toEqual(Uint8Array.of(0xfb, 0xff))
  })

  it('has one form for each run of bytes', () => {
    for (const text of ['Zg==', 'Zh', 'Zm9', 'Z', 'Zm9vY', '+/8', 'Zm 9v', 'Zm9v\n', 'Zé']) {
      expect(base64Url(text), text).toBeUndefined()
    }
  })
})

describe('base64', () => {
  it('needs its padding, and no more of it', () => {
    expect(textOf(base64('Zm8=') ?? utf8('?'))).toBe('fo')
    for (const text of ['Zg', 'Zg=', 'Zg===', 'Zm8==', 'Zm9v=', 'Zh==', '-_8=', 'Z===', '=', 'Zg==Zg==']) {
      expect(base64(text), text).toBeUndefined()
    }
  })
})

describe('bytes', () => {
  it('join, and count in 8 bytes', () => {
    expect(hex(join(Uint8Array.of(1, 2), u64(2 ** 53 - 1)))).toBe('0102001fffffffffffff')
  })

  it('are text only when they are UTF-8', () => {
    expect(textOf(Uint8Array.of(0xc3, 0x28))).toBeUndefined()
    expect(textOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('\ufeffa')
  })
})
