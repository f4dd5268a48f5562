import { readdirSync, readFileSync } from 'node:fs'
import { parseAst } from 'vite'
import { expect, test } from 'vitest'

const SOURCES = new URL('../src/', import.meta.url)
const LENGTH = 50_000
const MOST_MILLIS = 10

/** Every regular expression of the sources, with a text that fits it: whoever adds one adds it here and sees it attacked. */
const KNOWN = new Map<string, string>([
  ['/={1,2}$/', '=='],
  ['/^[0-9a-f]{64}$/', 'a'.repeat(64)],
  ['/^{"alg":"ES256","kid":"([A-Za-z0-9_-]{43})","typ":"baize-command\\+jws"}$/',
    `{"alg":"ES256","kid":"${'A'.repeat(43)}","typ":"baize-command+jws"}`],
  ['/^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$/', '2020-02-01T00:00:00.000Z'],
  ['/("(?:[^"\\\\]|\\\\[^]?)*(?:"|$))(\\s*:)?|[{}]|-?\\d[\\d.eE+-]*/g', '"a\\\\"" :'],
  ['/^(0|-?[1-9]\\d*)$/', '-12'],
  ['/\\p{Surrogate}/u', '\ud800'],
  ['/^baize\\/([0-9a-f]{64})\\n([1-9][0-9]{0,15})\\n([A-Za-z0-9+/=]{44})\\n$/',
    `baize/${'a'.repeat(64)}\n12\n${'A'.repeat(43)}=\n`],
  ['/[\\x00-\\x09\\x0b-\\x1f]/', '\u0001'],
  ['/^\\u2014 ([^\\s+]+) (\\S+)$/u', '\u2014 name AAAA'],
])

function sourceFiles(): string[] {
  return readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
}

function members(node: unknown): Record<string, unknown> {
  return typeof node === 'object' && node !== null ? { ...node } : {}
}

/** The expressions of a text, and each place that makes one at run time. */
function expressionsOf(name: string, text: string): string[] {
  const found: string[] = []
  const visit = (value: unknown): void => {
    const node = members(value)
    const { pattern, flags } = members(node['regex'])
    const callee = members(node['callee'])
    const calls = node['type'] === 'CallExpression' || node['type'] === 'NewExpression'
    const compiles = ['match', 'matchAll', 'search'].includes(String(members(callee['property'])['name']))
    const [argument] = Array.isArray(node['arguments']) ? node['arguments'] : []
    if (pattern !== undefined) {
      found.push(`/${String(pattern)}/${String(flags)}`)
    }
    if (calls && (callee['name'] === 'RegExp' || (compiles && members(argument)['regex'] === undefined))) {
      found.push(`made at run time in ${name}`)
    }
    Object.values(node).forEach(visit)
  }
  visit(parseAst(text, { lang: 'ts' }))
  return found
}

/** Long texts that nearly fit: each character of the good text over and over, alone, by turns and in its place. */
function attacksOn(good: string): string[] {
  const characters = [...new Set([...good, ' ', '!', '=', '\n', '\u2014'])]
  const texts = [good.repeat(Math.ceil(LENGTH / good.length))]
  for (const one of characters) {
    texts.push(one.repeat(LENGTH))
    characters.forEach((other) => texts.push((one + other).repeat(LENGTH / 2)))
  }
  for (let i = 0; i < good.length; i++) {
    texts.push(good.slice(0, i) + good.charAt(i).repeat(LENGTH) + good.slice(i + 1))
  }
  return texts.flatMap((text) => [text, `${text}\0`])
}

/** Once, or again and again to the end where it is global. */
function search(expression: RegExp, text: string): void {
  expression.lastIndex = 0
  while (expression.test(text) && expression.global) {
    // The next one starts behind it.
  }
}

/** The shortest of several times of the worst attack; ends at the first that is too long. */
function worstMillis(expression: RegExp, good: string): number {
  let worst = 0
  for (const attack of attacksOn(good)) {
    let least = Infinity
    for (let i = 0; i < 5 && least > MOST_MILLIS / 5; i++) {
      const start = performance.now()
      search(expression, attack)
      least = Math.min(least, performance.now() - start)
    }
    worst = Math.max(worst, least)
    if (worst > MOST_MILLIS) {
      break
    }
  }
  return worst
}

function read(literal: string): RegExp {
  const end = literal.lastIndexOf('/')
  return new RegExp(literal.slice(1, end), literal.slice(end + 1))
}

test('every regular expression is on the list', () => {
  const found = sourceFiles().flatMap((name) => expressionsOf(name, readFileSync(new URL(name, SOURCES), 'utf8')))
  expect([...new Set(found)].sort()).toEqual([...KNOWN.keys()].sort())
})

test('the search finds each way to write one', () => {
  const text = "/a+/.test(t); new RegExp(t); RegExp('b'); t.match(u as string); t.split(','); t.replace(/c/g, '')"
  expect(expressionsOf('x.ts', text)).toEqual([
    '/a+/',
    'made at run time in x.ts',
    'made at run time in x.ts',
    'made at run time in x.ts',
    '/c/g',
  ])
})

test.each([...KNOWN])('%s takes at most 10 ms on 50,000 characters', (literal, good) => {
  expect(read(literal).test(good)).toBe(true)
  expect(worstMillis(read(literal), good)).toBeLessThanOrEqual(MOST_MILLIS)
})

test('an expression that searches too long is found out', () => {
  expect(worstMillis(/x*y/, 'xy')).toBeGreaterThan(MOST_MILLIS)
}, 60_000)
