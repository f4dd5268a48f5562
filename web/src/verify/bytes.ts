/** Texts that stand for bytes, each in its only form. Source: docs/decisions/0001-formats.md, Context. */

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const BASE64URL = BASE64.replace('+/', '-_')

/** UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** The text of UTF-8 bytes; undefined when they are not UTF-8. A byte order mark is kept, so that it is seen. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** All parts, one after the other. */
export function join(...parts: Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/** Whether two runs of bytes are the same. */
export function equal(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i])
}

/** Lower-case hex. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A whole number as 8 bytes, the highest first. */
export function u64(value: number): Uint8Array {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value))
  return bytes
}

/** The bytes of base64url without padding; undefined when the text is not in canonical form. Source: RFC 4648 §5. */
export function base64Url(text: string): Uint8Array | undefined {
  return decode(text, BASE64URL)
}

/** The bytes of base64 with padding; undefined when the text is not in canonical form. Source: RFC 4648 §4. */
export function base64(text: string): Uint8Array | undefined {
  const digits = text.replace(/={1,2}$/, '')
  const padded = digits + '='.repeat((4 - (digits.length % 4)) % 4)
  return padded === text ? decode(digits, BASE64) : undefined
}

/** Refuses foreign characters, a digit too many, and bits behind the last byte that are not zero. */
function decode(text: string, alphabet: string): Uint8Array | undefined {
  if (text.length % 4 === 1) {
    return undefined
  }
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (const digit of text) {
    const value = alphabet.indexOf(digit)
    if (value < 0) {
      return undefined
    }
    bits = ((bits << 6) | value) & 0xfff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes[at++] = (bits >> held) & 0xff
    }
  }
  return (bits & ((1 << held) - 1)) === 0 ? bytes : undefined
}
