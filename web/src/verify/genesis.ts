/** The record that founds a ledger. Source: docs/decisions/0001-formats.md, Genesis record. */
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { base64Url, hex, utf8 } from './bytes'
import { type Json, MemberReader, readCanonical } from './json'
import { NotValid } from './not-valid'

/** A member and the key with which it signs checkpoints. */
export interface Signer {
  readonly name: string
  readonly key: Uint8Array
}

/** A genesis record; the certificates in it are not looked into here. */
export interface Genesis {
  readonly text: string
  readonly ledger: string
  readonly firstMember: string
  readonly roster: readonly Signer[]
}

/** Reads a genesis record and computes the ledger's id from it. */
export function readGenesis(text: string): Genesis {
  const record = new MemberReader(readCanonical(text))
  require(record.count('version') === 1, 'another version of the genesis record')
  require(timeOf(record.text('created')) !== undefined, 'a genesis record without its time')
  const members = record.items('members').map(readMember)
  record.count('rules')
  require(base64Url(record.text('nonce'))?.length === 16, 'a genesis record without its nonce')
  record.end()
  const roster = members.filter((member): member is Signer => member.key !== undefined)
  require(new Set(members.map((member) => member.name)).size === members.length, 'a member named twice')
  require(new Set(roster.map((signer) => hex(signer.key))).size === roster.length, 'two members with one key')
  const [first] = members
  if (first === undefined || roster.length === 0) {
    throw new NotValid('ledger', 'nobody who signs checkpoints')
  }
  return { text, ledger: hex(sha256(utf8(text))), firstMember: first.name, roster }
}

function readMember(json: Json): { name: string; key: Uint8Array | undefined } {
  const member = new MemberReader(json)
  const name = member.text('member')
  const names = member.object('names')
  names.text('zh')
  names.text('en')
  names.end()
  member.texts('roles')
  const keyText = member.optionalText('checkpointKey')
  member.optionalText('certificate')
  for (const json of member.items('officers')) {
    const officer = new MemberReader(json)
    officer.text('officer')
    officer.texts('roles')
    officer.text('certificate')
    officer.end()
  }
  member.end()
  return { name, key: keyText === undefined ? undefined : keyOf(keyText) }
}

function keyOf(text: string): Uint8Array {
  const key = base64Url(text)
  try {
    if (key?.length === 32) {
      ed25519.Point.fromBytes(key)
      return key
    }
  } catch {
    // Not a point of the curve: said below.
  }
  throw new NotValid('ledger', 'a checkpoint key that is none')
}

/** Milliseconds since 1970 of a time like 2020-02-01T00:00:00.000Z; undefined for any other way to write it. */
export function timeOf(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) {
    return undefined
  }
  const time = new Date(text)
  return time.getTime() >= 0 && time.toISOString() === text ? time.getTime() : undefined
}

function require(holds: boolean, detail: string): void {
  if (!holds) {
    throw new NotValid('ledger', detail)
  }
}
