/** Canonical JSON. Source: docs/decisions/0001-formats.md, Canonical JSON; RFC 8259. */
import { NotValid } from './not-valid'

/** A value as the formats use it: whole numbers, and no null. */
export type Json = string | number | boolean | Json[] | { [name: string]: Json }

const DEPTH_LIMIT = 16

/**
 * Reads text and refuses it unless it is, character by character, what would be written for the value. That alone refuses white space,
 * needless escapes, members that stand twice, and other ways to write a number; what JSON.stringify would repeat is refused by hand.
 */
export function readCanonical(text: string): Json {
  const value = parsed(text)
  if (JSON.stringify(value) !== text) {
    throw new NotValid('form', 'not canonical')
  }
  return value
}

/** Reads JSON whose white space and escapes are its writer's, as in a command's payload: still nothing twice, no fraction, no null. */
export function readAllowed(text: string): Json {
  const value = parsed(text)
  requireNamesOnce(text)
  return value
}

function parsed(text: string): Json {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new NotValid('form', 'not JSON')
  }
  requireAllowed(value, 0)
  return value as Json
}

/** JSON.parse keeps the last of several members of one name, and forgives ways to write a number: the text itself tells. */
function requireNamesOnce(text: string): void {
  const open: Set<string>[] = []
  // A string without an end goes on to the text's: then nothing is looked at twice.
  for (const [token, string, behind] of text.matchAll(/("(?:[^"\\]|\\[^]?)*(?:"|$))(\s*:)?|[{}]|-?\d[\d.eE+-]*/g)) {
    if (string !== undefined && behind !== undefined) {
      const names = open[open.length - 1]
      const name = JSON.parse(string) as string
      if (names?.has(name) === true) {
        throw new NotValid('form', 'a member twice')
      }
      names?.add(name)
    } else if (token === '{') {
      open.push(new Set())
    } else if (token === '}') {
      open.pop()
    } else if (string === undefined && !/^(0|-?[1-9]\d*)$/.test(token)) {
      throw new NotValid('form', 'a number in another form')
    }
  }
}

function requireAllowed(value: unknown, depth: number): void {
  if (depth > DEPTH_LIMIT) {
    throw new NotValid('form', 'too deep')
  }
  if (typeof value === 'string') {
    requireWholeCharacters(value)
  } else if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) {
      throw new NotValid('form', 'not a whole number')
    }
  } else if (value === null) {
    throw new NotValid('form', 'null')
  } else if (typeof value === 'object') {
    for (const [name, member] of Object.entries(value)) {
      requireWholeCharacters(name)
      requireAllowed(member, depth + 1)
    }
  }
}

function requireWholeCharacters(text: string): void {
  if (/\p{Surrogate}/u.test(text)) {
    throw new NotValid('form', 'half a character')
  }
}

/** Reads an object's members one after the other, in the order that a format gives; any other order or member is refused. */
export class MemberReader {
  readonly #members: [string, Json][]

  constructor(value: Json | undefined) {
    if (typeof value !== 'object' || Array.isArray(value)) {
      throw new NotValid('form', 'not an object')
    }
    this.#members = Object.entries(value)
  }

  text(name: string): string {
    const value = this.#take(name)
    if (typeof value !== 'string') {
      throw new NotValid('form', `${name} is not a string`)
    }
    return value
  }

  /** The next member if it has this name. */
  optionalText(name: string): string | undefined {
    return this.#members[0]?.[0] === name ? this.text(name) : undefined
  }

  /** A whole number of 0 or more. */
  count(name: string): number {
    const value = this.#take(name)
    if (typeof value !== 'number' || value < 0) {
      throw new NotValid('form', `${name} is not a number of 0 or more`)
    }
    return value
  }

  items(name: string): Json[] {
    const value = this.#take(name)
    if (!Array.isArray(value)) {
      throw new NotValid('form', `${name} is not an array`)
    }
    return value
  }

  texts(name: string): string[] {
    return this.items(name).map((item) => {
      if (typeof item !== 'string') {
        throw new NotValid('form', `${name} holds something else than strings`)
      }
      return item
    })
  }

  object(name: string): MemberReader {
    return new MemberReader(this.#take(name))
  }

  /** Refuses members that are left over. */
  end(): void {
    if (this.#members.length > 0) {
      throw new NotValid('form', `unknown member ${this.#members[0]?.[0]}`)
    }
  }

  #take(name: string): Json {
    const next = this.#members.shift()
    if (next === undefined || next[0] !== name) {
      throw new NotValid('form', `no member ${name} at its place`)
    }
    return next[1]
  }
}
