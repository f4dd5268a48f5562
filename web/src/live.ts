/**
 * Tells when the ledger has new records. The page holds `<main data-live data-position="...">`, the position being the newest record that
 * it speaks of. New records make a button appear that shows them; with `data-live="refresh"` the part is fetched anew by itself.
 */
import { element } from './element'
import { words } from './words'

const CLOSED = 2 // of EventSource
const STREAM = '/api/v1/stream'
const REFRESH_AT_MOST_EVERY_MILLIS = 5000
// The server's own advice is ten seconds; after each failure twice as long, and never all pages at one moment.
const REOPEN_AFTER_MILLIS = 10_000
const REOPEN_AFTER_AT_MOST_MILLIS = 300_000

/** Listens for a part of the page; gives a function that ends it. */
export function live(part: HTMLElement, streamOf: (url: string) => EventSource = (url) => new EventSource(url)): () => void {
  let stream: EventSource | undefined
  let shown = Number(part.dataset['position'] ?? -1)
  let newest = shown
  const place = element('div', 'live')
  let waiting: ReturnType<typeof setTimeout> | undefined
  let reopening: ReturnType<typeof setTimeout> | undefined
  let pause = REOPEN_AFTER_MILLIS

  async function refresh(): Promise<void> {
    const fetched = await fetchPart()
    if (fetched !== undefined) {
      place.replaceChildren()
      shown = Number(fetched.dataset['position'] ?? newest)
      part.replaceChildren(...fetched.childNodes)
      part.dispatchEvent(new CustomEvent('baize:refreshed', { bubbles: true }))
    }
  }

  function appended(event: MessageEvent<string>): void {
    newest = Math.max(newest, positionOf(event.data))
    if (newest <= shown) {
      return
    }
    if (part.dataset['live'] === 'refresh' && !part.contains(document.activeElement)) {
      waiting ??= setTimeout(() => {
        waiting = undefined
        void refresh()
      }, REFRESH_AT_MOST_EVERY_MILLIS)
    } else if (place.childElementCount === 0) {
      const button = element('button', 'button', words().newRecords)
      button.type = 'button'
      button.addEventListener('click', () => void refresh())
      place.append(button)
    }
  }

  // A browser opens only six connections to one server: a page that nobody sees gives its own back.
  function followVisibility(): void {
    clearTimeout(reopening)
    stream?.close()
    stream = undefined
    if (!document.hidden) {
      open()
    }
  }

  function open(): void {
    const opened = streamOf(STREAM)
    stream = opened
    opened.addEventListener('appended', appended)
    opened.addEventListener('open', () => {
      pause = REOPEN_AFTER_MILLIS
    })
    opened.addEventListener('error', () => {
      // A browser comes back by itself after a cut, but never after a refusal: then the stream is closed.
      if (stream === opened && opened.readyState === CLOSED) {
        reopening = setTimeout(open, pause * (1 + Math.random()))
        pause = Math.min(2 * pause, REOPEN_AFTER_AT_MOST_MILLIS)
      }
    })
  }

  place.setAttribute('role', 'status')
  part.before(place)
  document.addEventListener('visibilitychange', followVisibility)
  followVisibility()
  return () => {
    document.removeEventListener('visibilitychange', followVisibility)
    clearTimeout(waiting)
    clearTimeout(reopening)
    stream?.close()
    place.remove()
  }
}

async function fetchPart(): Promise<HTMLElement | undefined> {
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    return (answer.ok && page.querySelector<HTMLElement>('main[data-live]')) || undefined
  } catch {
    return undefined
  }
}

function positionOf(data: string): number {
  try {
    const read: unknown = JSON.parse(data)
    const position = typeof read === 'object' && read !== null && 'position' in read ? read.position : undefined
    return typeof position === 'number' ? position : -1
  } catch {
    return -1
  }
}

const part = document.querySelector<HTMLElement>('main[data-live]')
if (part !== null) {
  live(part)
}
