import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../src/site/tokens.css', import.meta.url), 'utf8')

/** The colours of a block of tokens. */
function tokens(block: string | undefined): Record<string, string> {
  return Object.fromEntries(
    Array.from((block ?? '').matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g), ([, name, colour]) => [name, colour]),
  )
}

const [light, dark] = Array.from(css.matchAll(/:root \{([^}]*)\}/g), ([, block]) => tokens(block))
const THEMES = { light: light ?? {}, dark: { ...light, ...dark } }

/** Source: WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const GROUNDS = ['paper', 'surface', 'sunken']
const STATES = ['good', 'info', 'warning', 'discrepancy']
const TEXT = [
  ...GROUNDS.flatMap((ground) => ['ink', 'quiet', 'accent', 'accent-strong', ...STATES].map((text) => [text, ground])),
  ...STATES.flatMap((state) => [state, 'ink'].map((text) => [text, `${state}-surface`])),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
]
const SHAPES = [
  ...GROUNDS.flatMap((ground) => ['edge', 'focus'].map((shape) => [shape, ground])),
  ...['received', 'transit', 'stock', 'lost', 'damaged'].map((part) => [`bar-${part}`, 'sunken']),
]

describe.each(Object.entries(THEMES))('the %s colours', (_theme, colours) => {
  const ratio = ([one, other]: string[]) => contrast(colours[one ?? ''] ?? '', colours[other ?? ''] ?? '')

  it.each(TEXT)('text %s on %s has a contrast of 4.5 or more', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(SHAPES)('shape %s on %s has a contrast of 3 or more', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(3)
  })
})
