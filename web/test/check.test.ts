// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { check } from '../src/check'
import refused from './fixtures/refused.json'
import valid from './fixtures/valid.json'

const { ledger: LEDGER, command: COMMAND } = JSON.parse(valid.public) as { ledger: string; command: string }

function section({ ledger = LEDGER, position = 1, command = COMMAND } = {}): HTMLElement {
  document.body.innerHTML = `<section id="check" data-receipt-url="/r" data-ledger="${ledger}" data-position="${position}"><h2>Check</h2></section>
    <p id="signed-command">${command}</p>`
  return document.querySelector('section') as HTMLElement
}

function serve(answer: string | number): void {
  vi.stubGlobal('fetch', async () =>
    typeof answer === 'number' ? new Response('', { status: answer }) : new Response(answer),
  )
}

const states = (of: HTMLElement) => Array.from(of.querySelectorAll('.checks > li'), (li) => li.className)

beforeEach(() => {
  document.documentElement.lang = 'en'
})

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the check of a record', () => {
  it('shows each step of a valid receipt and who signed', async () => {
    const shown = section()
    serve(valid.public)

    await check(shown)

    expect(states(shown)).toEqual(Array(5).fill('check passed'))
    expect(shown.querySelector('.notice')?.className).toBe('notice good')
    expect(shown.textContent).toContain('signed by the operator alone: relief-registry')
    expect(shown.textContent).toContain('position 1, log of 7 entries')
    expect(shown.querySelector('h2')?.textContent).toBe('Check')
  })

  it('shows the step that does not hold and leaves out the rest', async () => {
    const shown = section()
    serve(refused['other events'])

    await check(shown)

    expect(states(shown)).toEqual([
      'check passed',
      'check passed',
      'check passed',
      'check failed',
      'check notReached',
    ])
    expect(shown.querySelector('.notice')?.className).toBe('notice discrepancy')
  })

  it('refuses the receipt of another ledger than the page speaks of', async () => {
    const shown = section({ ledger: '0'.repeat(64) })
    serve(valid.public)

    await check(shown)

    expect(states(shown)[1]).toBe('check failed')
  })

  it.each([{ position: 2 }, { command: `${COMMAND}A` }])('refuses the good receipt of another record than the page shows', async (other) => {
    const shown = section(other)
    serve(valid.public)

    await check(shown)

    expect(states(shown).slice(1, 4)).toEqual(['check passed', 'check failed', 'check notReached'])
    expect(shown.querySelector('.notice')?.className).toBe('notice discrepancy')
  })

  it('speaks Chinese on a Chinese page', async () => {
    document.documentElement.lang = 'zh-CN'
    const shown = section()
    serve(valid.public)

    await check(shown)

    expect(shown.querySelector('.notice')?.textContent).toBe('这条记录在日志中，未被改动。日志目前仅由运营方签名。')
  })

  it('offers the very bytes that were checked as a file', async () => {
    const shown = section()
    serve(valid.public)
    let saved: Blob | undefined
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved = blob as Blob
      return 'blob:test'
    })

    await check(shown)

    expect(shown.querySelector('a')?.download).toBe('receipt.json')
    expect(await saved?.text()).toBe(valid.public)
  })

  it('says so when the receipt can’t be fetched', async () => {
    const shown = section()
    serve(503)

    await check(shown)

    expect(shown.querySelector('.notice')?.className).toBe('notice warning')
    expect(shown.querySelector('.checks')).toBeNull()
  })

  it('shows what stands in a receipt as text and never as markup', async () => {
    const shown = section()
    serve(valid.public.replace('"economy-department"', '"<img src=x>"'))

    await check(shown)

    expect(shown.querySelector('img')).toBeNull()
  })
})
