/** One entry of the log as the tree holds it. Source: docs/decisions/0001-formats.md, Leaf. */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { join, u64, utf8 } from './bytes'
import { NotValid } from './not-valid'

/** What a leaf is made of. */
export interface LeafParts {
  readonly position: number
  /** Of the batch, in milliseconds since 1970. */
  readonly time: number
  readonly visibility: 'PUBLIC' | 'MEMBERS'
  readonly type: string
  readonly organisation: string
  readonly command: string
  readonly outcome: string
  /** Canonical JSON array. */
  readonly events: string
}

/** The leaf's bytes. */
export function leafOf(parts: LeafParts): Uint8Array {
  const command = utf8(parts.command)
  // K: only those can compute it who have the command's bytes.
  const secret = sha256(join(utf8('baize/blind/1'), command))
  const header = join(
    text8(parts.type),
    text8(parts.organisation),
    sha256(command),
    text8(parts.outcome),
    hmac(sha256, secret, join(utf8('events'), utf8(parts.events))),
  )
  const open = parts.visibility === 'PUBLIC'
  const blind = hmac(sha256, secret, utf8('leaf'))
  const content = open ? header : sha256(join(Uint8Array.of(2), blind, header))
  return join(Uint8Array.of(1), u64(parts.position), u64(parts.time), Uint8Array.of(open ? 0 : 1), content)
}

function text8(text: string): Uint8Array {
  const bytes = utf8(text)
  if (bytes.length === 0 || bytes.length > 255) {
    throw new NotValid('form', 'a type, organisation or outcome that is empty or too long')
  }
  return join(Uint8Array.of(bytes.length), bytes)
}
