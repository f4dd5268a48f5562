// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { live } from '../src/live'

/** A stream that a test speaks through. */
class TestStream extends EventTarget {
  static opened: TestStream[] = []
  closed = false
  readyState = 1

  constructor() {
    super()
    TestStream.opened.push(this)
  }

  close(): void {
    this.closed = true
    this.readyState = 2
  }

  /** What a browser does where the server answers 503. */
  static refuse(): void {
    const newest = TestStream.opened[TestStream.opened.length - 1]
    if (newest !== undefined) {
      newest.readyState = 2
      newest.dispatchEvent(new Event('error'))
    }
  }

  static say(data: string): void {
    TestStream.opened[TestStream.opened.length - 1]?.dispatchEvent(new MessageEvent('appended', { data }))
  }
}

let end = (): void => undefined

function listen(attributes: string): HTMLElement {
  document.body.innerHTML = `<main data-live${attributes}><p>old</p></main>`
  const part = document.querySelector('main') as HTMLElement
  end = live(part, () => new TestStream() as unknown as EventSource)
  return part
}

const button = () => document.querySelector<HTMLButtonElement>('button')

beforeEach(() => {
  document.documentElement.lang = 'en'
  TestStream.opened = []
  vi.useFakeTimers()
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response('<html><main data-live data-position="8"><p>new</p></main></html>')),
  )
})

afterEach(() => {
  end()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a page that lives', () => {
  it('offers new records once, and shows them when asked', async () => {
    const part = listen(' data-position="7"')

    TestStream.say('{"position":8}')
    TestStream.say('{"position":9}')
    expect(document.querySelectorAll('button')).toHaveLength(1)
    expect(part.textContent).toBe('old')

    button()?.click()
    await vi.runAllTimersAsync()
    expect(part.textContent).toBe('new')
    expect(button()).toBeNull()
  })

  it('keeps quiet about records that it shows already, and about noise', () => {
    listen(' data-position="7"')

    TestStream.say('{"position":7}')
    TestStream.say('{"position":"8"}')
    TestStream.say('no json')

    expect(button()).toBeNull()
  })

  it('fetches anew by itself where the page asks for it, but not at every record', async () => {
    const part = listen('="refresh" data-position="7"')

    TestStream.say('{"position":8}')
    TestStream.say('{"position":9}')
    await vi.advanceTimersByTimeAsync(4999)
    expect(fetch).not.toHaveBeenCalled()

    await vi.advanceTimersByTimeAsync(1)
    expect(fetch).toHaveBeenCalledTimes(1)
    expect(part.textContent).toBe('new')
  })

  it('takes nothing away from somebody who is in the middle of it', async () => {
    const part = listen('="refresh" data-position="7"')
    const input = document.createElement('input')
    part.append(input)
    input.focus()

    TestStream.say('{"position":8}')
    await vi.advanceTimersByTimeAsync(10_000)

    expect(fetch).not.toHaveBeenCalled()
    expect(button()).not.toBeNull()
  })

  it('keeps what it shows when the server does not answer', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 503 }))
    const part = listen(' data-position="7"')

    TestStream.say('{"position":8}')
    button()?.click()
    await vi.runAllTimersAsync()

    expect(part.textContent).toBe('old')
    expect(button()).not.toBeNull()
  })

  it('gives its connection back while nobody looks', () => {
    listen('')
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    document.dispatchEvent(new Event('visibilitychange'))
    expect(TestStream.opened.map((stream) => stream.closed)).toEqual([true])

    hidden.mockReturnValue(false)
    document.dispatchEvent(new Event('visibilitychange'))
    expect(TestStream.opened.map((stream) => stream.closed)).toEqual([true, false])
  })

  it('listens again after a refusal: later each time, and not with all others at once', async () => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(0.5)
    listen('')

    TestStream.refuse()
    await vi.advanceTimersByTimeAsync(14_999)
    expect(TestStream.opened).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(TestStream.opened).toHaveLength(2)

    TestStream.refuse()
    await vi.advanceTimersByTimeAsync(29_999)
    expect(TestStream.opened).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(1)
    expect(TestStream.opened).toHaveLength(3)
    random.mockRestore()
  })

  it('leaves it to the browser to come back after a cut', async () => {
    listen('')

    TestStream.opened[0]?.dispatchEvent(new Event('error'))
    await vi.advanceTimersByTimeAsync(600_000)

    expect(TestStream.opened).toHaveLength(1)
  })

  it('does not listen again once the page has ended', async () => {
    listen('')
    TestStream.refuse()

    end()
    await vi.advanceTimersByTimeAsync(600_000)

    expect(TestStream.opened).toHaveLength(1)
  })
})
