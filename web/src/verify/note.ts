/** Signed notes and checkpoints. Source: C2SP signed-note, tlog-checkpoint; docs/decisions/0001-formats.md, Checkpoint. */
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { base64, equal, join, utf8 } from './bytes'
import type { Signer } from './genesis'
import { NotValid } from './not-valid'

/** A text and the signatures under it. */
export interface Note {
  readonly text: string
  readonly signatures: readonly SignatureLine[]
}

interface SignatureLine {
  readonly keyName: string
  readonly keyId: Uint8Array
  readonly signature: Uint8Array
}

/** What a ledger commits to. */
export interface Checkpoint {
  readonly ledger: string
  readonly size: number
  readonly root: Uint8Array
  readonly note: Note
}

const SIGNATURE_LIMIT = 100
const KEY_ID_LENGTH = 4
const ED25519 = 0x01

/** Reads a checkpoint; its signatures are not yet checked. */
export function readCheckpoint(text: string): Checkpoint {
  const note = readNote(text)
  const lines = /^baize\/([0-9a-f]{64})\n([1-9][0-9]{0,15})\n([A-Za-z0-9+/=]{44})\n$/.exec(note.text)
  const root = lines === null ? undefined : base64(lines[3] ?? '')
  if (lines === null || root?.length !== 32) {
    throw wrong('not three lines of origin, size and root')
  }
  return { ledger: lines[1] ?? '', size: Number(lines[2]), root, note }
}

function readNote(note: string): Note {
  const middle = note.lastIndexOf('\n\n')
  const rest = note.slice(middle + 2)
  if (middle <= 0 || /[\x00-\x09\x0b-\x1f]/.test(note) || !rest.endsWith('\n')) {
    throw wrong('not a signed note')
  }
  const lines = rest.slice(0, -1).split('\n')
  if (lines.length > SIGNATURE_LIMIT) {
    throw wrong('too many signatures')
  }
  return { text: note.slice(0, middle + 1), signatures: lines.map(readLine) }
}

function readLine(line: string): SignatureLine {
  const parts = /^\u2014 ([^\s+]+) (\S+)$/u.exec(line)
  const bytes = parts === null ? undefined : base64(parts[2] ?? '')
  if (parts === null || bytes === undefined || bytes.length <= KEY_ID_LENGTH) {
    throw wrong('a signature line that is none')
  }
  return {
    keyName: parts[1] ?? '',
    keyId: bytes.slice(0, KEY_ID_LENGTH),
    signature: bytes.slice(KEY_ID_LENGTH),
  }
}

/** The members of the roster that signed. A line that is wrong, of nobody, or there twice spoils the whole checkpoint. */
export function signersOf(checkpoint: Checkpoint, roster: readonly Signer[]): string[] {
  const message = utf8(checkpoint.note.text)
  const signed = roster.filter((member) => {
    const keyName = `baize/${checkpoint.ledger}/${member.name}`
    const keyId = sha256(join(utf8(keyName), Uint8Array.of(0x0a, ED25519), member.key)).slice(0, KEY_ID_LENGTH)
    const lines = checkpoint.note.signatures.filter(
      (line) => line.keyName === keyName && equal(line.keyId, keyId),
    )
    if (!lines.every((line) => verifies(line.signature, message, member.key))) {
      throw wrong(`the signature of ${member.name} is wrong`)
    }
    return lines.length > 0
  })
  if (signed.length !== checkpoint.note.signatures.length) {
    throw wrong('a signature line that is not a member’s, or there twice')
  }
  return signed.map((member) => member.name)
}

/** Source: RFC 8032 §5.1.7, by its strict rules. */
function verifies(signature: Uint8Array, message: Uint8Array, key: Uint8Array): boolean {
  try {
    return signature.length === 64 && ed25519.verify(signature, message, key, { zip215: false })
  } catch {
    return false
  }
}

/** q = floor((n+f)/2)+1 of n members, f of which may be faulty: the most with n >= 3f+1. */
export function quorum(members: number): number {
  const faulty = Math.floor((members - 1) / 3)
  return Math.floor((members + faulty) / 2) + 1
}

function wrong(detail: string): NotValid {
  return new NotValid('signatures', detail)
}
