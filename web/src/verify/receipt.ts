/** Checks a receipt in five steps. Source: docs/decisions/0001-formats.md, Receipt. Start reading here. */
import { base64Url, equal, hex, textOf } from './bytes'
import { type Genesis, readGenesis, timeOf } from './genesis'
import { type Json, MemberReader, readAllowed, readCanonical } from './json'
import { type LeafParts, leafOf } from './leaf'
import { NotValid, STEPS, type Step } from './not-valid'
import { quorum, readCheckpoint, signersOf } from './note'
import { leafHash, rootByProof } from './tree'

/** A receipt as it stands in its file. */
export interface Receipt extends LeafParts {
  readonly ledger: string
  readonly timeText: string
  readonly treeSize: number
  readonly proof: readonly Uint8Array[]
  readonly checkpoint: string
  readonly genesis: string
}

/** What a check found: how far it came, and who signed. */
export interface Verdict {
  readonly receipt?: Receipt
  /** Steps that hold; all of them when the receipt is valid. */
  readonly passed: readonly Step[]
  /** The step that does not hold, and why. */
  readonly failed?: NotValid
  /** Members whose signature is right, of how many. */
  readonly signers?: readonly string[]
  readonly roster?: number
}

const LIMIT = 8 * 1024 * 1024
const COMMAND_LIMIT = 24_576
/** The order of P-256. Source: FIPS 186-4 D.1.2.3. */
const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

/** Checks a receipt's bytes; `expectedLedger` is the ledger's id as it is known from elsewhere. */
export function checkReceipt(bytes: Uint8Array, expectedLedger: string | undefined): Verdict {
  const found: { receipt?: Receipt; signers?: string[]; roster?: number } = {}
  const passed: Step[] = []
  try {
    const receipt = readReceipt(bytes)
    found.receipt = receipt
    passed.push('form')
    const genesis = checkLedger(receipt, expectedLedger)
    passed.push('ledger')
    checkEntry(receipt, genesis)
    passed.push('entry')
    const checkpoint = checkProof(receipt)
    passed.push('proof')
    found.signers = signersOf(checkpoint, genesis.roster)
    found.roster = genesis.roster.length
    if (found.signers.length < quorum(found.roster)) {
      throw new NotValid('signatures', `${found.signers.length} of ${found.roster}, too few`)
    }
    passed.push('signatures')
    return { ...found, passed }
  } catch (failed) {
    if (failed instanceof NotValid) {
      // A part that can't even be read fails the step that needs it.
      const step = STEPS[passed.length] ?? failed.step
      return { ...found, passed, failed: new NotValid(step, failed.detail) }
    }
    throw failed
  }
}

function readReceipt(bytes: Uint8Array): Receipt {
  const text = bytes.length <= LIMIT ? textOf(bytes) : undefined
  if (text === undefined) {
    throw new NotValid('form', 'not UTF-8 text, or too long')
  }
  const json = new MemberReader(readCanonical(text))
  require(json.count('version') === 1, 'form', 'another version')
  const ledger = json.text('ledger')
  const position = json.count('position')
  const timeText = json.text('time')
  const time = timeOf(timeText)
  const visibility = json.text('class')
  const type = json.text('type')
  const organisation = json.text('organisation')
  const command = json.text('command')
  const outcome = json.text('outcome')
  const events = json.text('events')
  const treeSize = json.count('treeSize')
  const proof = json.texts('proof').map(hashOf)
  const checkpoint = json.text('checkpoint')
  const genesis = json.text('genesis')
  json.end()
  require(/^[0-9a-f]{64}$/.test(ledger), 'form', 'a ledger id that is not 64 hex digits')
  require(proof.length <= 63, 'form', 'a proof that is too long')
  if (time === undefined || (visibility !== 'PUBLIC' && visibility !== 'MEMBERS')) {
    throw new NotValid('form', 'a time or class that is none')
  }
  return {
    ledger,
    position,
    time,
    timeText,
    visibility,
    type,
    organisation,
    command,
    outcome,
    events,
    treeSize,
    proof,
    checkpoint,
    genesis,
  }
}

function checkLedger(receipt: Receipt, expected: string | undefined): Genesis {
  const genesis = readGenesis(receipt.genesis)
  require(genesis.ledger === receipt.ledger, 'ledger', 'the genesis record of another ledger')
  require(expected === undefined || expected === receipt.ledger, 'ledger', 'another ledger than the expected one')
  return genesis
}

function checkEntry(receipt: Receipt, genesis: Genesis): void {
  const events = readCanonical(receipt.events)
  require(Array.isArray(events), 'entry', 'events that are no array')
  for (const event of events as []) {
    new MemberReader(event).text('type')
  }
  const accepted = receipt.outcome === 'ACCEPTED'
  require(accepted || receipt.events === '[]', 'entry', 'events of a refused command')
  if (receipt.position === 0) {
    const founding =
      receipt.type === 'genesis' && receipt.command === genesis.text && receipt.organisation === genesis.firstMember
    require(founding && accepted && receipt.events === '[]', 'entry', 'a first entry that is not the genesis record')
  } else {
    const payload = payloadOf(receipt.command)
    require(payload['ledger'] === receipt.ledger, 'entry', 'a command that was signed for another ledger')
    require(payload['type'] === receipt.type, 'entry', 'a command that was signed as another type')
  }
}

/** What was signed: the payload of a compact JWS with the one header that commands have. */
function payloadOf(command: string): { [name: string]: Json } {
  const [header, payload, signature, ...rest] = command.split('.').map(base64Url)
  const headerText = header === undefined ? undefined : textOf(header)
  const kid = /^{"alg":"ES256","kid":"([A-Za-z0-9_-]{43})","typ":"baize-command\+jws"}$/.exec(headerText ?? '')?.[1]
  const payloadText = payload === undefined ? undefined : textOf(payload)
  const short = command.length <= COMMAND_LIMIT
  const sound = short && kid !== undefined && base64Url(kid) !== undefined && isSignature(signature)
  require(sound && payloadText !== undefined && rest.length === 0, 'entry', 'no signed command')
  const read = readAllowed(payloadText ?? '')
  if (typeof read === 'object' && !Array.isArray(read)) {
    return read
  }
  throw new NotValid('entry', 'a command without an object in it')
}

/** Raw R||S with 1 <= R,S < n. Source: RFC 7518 §3.4. */
function isSignature(bytes: Uint8Array | undefined): boolean {
  return bytes?.length === 64 && inRange(bytes.subarray(0, 32)) && inRange(bytes.subarray(32))
}

function inRange(half: Uint8Array): boolean {
  const value = BigInt(`0x${hex(half)}`)
  return value > 0n && value < P256_ORDER
}

function checkProof(receipt: Receipt) {
  const checkpoint = readCheckpoint(receipt.checkpoint)
  require(checkpoint.ledger === receipt.ledger, 'proof', 'the checkpoint of another ledger')
  require(checkpoint.size === receipt.treeSize, 'proof', 'the checkpoint of a tree of another size')
  const root = rootByProof(leafHash(leafOf(receipt)), receipt.position, receipt.treeSize, receipt.proof)
  require(root !== undefined && equal(root, checkpoint.root), 'proof', 'a proof that does not lead to the root')
  return checkpoint
}

function hashOf(text: string): Uint8Array {
  const hash = base64Url(text)
  if (hash?.length !== 32) {
    throw new NotValid('form', 'a proof with something else than hashes')
  }
  return hash
}

function require(holds: boolean, step: Step, detail: string): void {
  if (!holds) {
    throw new NotValid(step, detail)
  }
}
