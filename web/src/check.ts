/**
 * Checks a record's receipt in the browser. The page holds `<section id="check" data-receipt-url="..." data-ledger="..."
 * data-position="...">` and the command that it shows as `#signed-command`; the results are added to the section's end: `<p class="notice">`, `<ol class="checks">`, a link to save the file (as `data-file-name`).
 */
import { element } from './element'
import { NotValid, STEPS, type Step } from './verify/not-valid'
import { checkReceipt, type Verdict } from './verify/receipt'
import { type Signed, type Words, words } from './words'

/** Fetches and checks the receipt that a section names, and shows what was found. */
export async function check(section: HTMLElement): Promise<void> {
  const said = words()
  const status = element('p', 'notice info', said.checking)
  status.setAttribute('role', 'status')
  section.append(status)
  const say = (kind: 'good' | 'warning' | 'discrepancy', text: string) => {
    status.className = `notice ${kind}`
    status.textContent = text
  }
  const bytes = await fetchBytes(section.dataset['receiptUrl'] ?? '')
  if (bytes === undefined) {
    say('warning', said.unreachable)
    return
  }
  try {
    const verdict = ofThisPage(checkReceipt(bytes, section.dataset['ledger'] || undefined), section)
    if (verdict.failed === undefined) {
      say('good', said.valid(signed(verdict)))
    } else {
      say('discrepancy', said.notValid)
    }
    section.append(list(verdict, said), element('p', 'quiet', said.ownCheck))
  } catch {
    // Something that this browser lacks: what is wrong with a receipt is a verdict and not an exception.
    say('warning', said.tooOld)
  }
  section.append(element('p', '', download(bytes, section, said)))
}

/** A receipt may be good and belong to another record than the page shows. */
function ofThisPage(verdict: Verdict, section: HTMLElement): Verdict {
  const { receipt, passed } = verdict
  const command = document.getElementById('signed-command')?.textContent
  const shown = receipt !== undefined && String(receipt.position) === section.dataset['position'] && receipt.command === command
  return shown || !passed.includes('ledger')
    ? verdict
    : { ...verdict, passed: ['form', 'ledger'], failed: new NotValid('entry', 'the receipt of another record') }
}

async function fetchBytes(url: string): Promise<Uint8Array | undefined> {
  try {
    const answer = await fetch(url, { headers: { Accept: 'application/json' } })
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined
  } catch {
    return undefined
  }
}

function list(verdict: Verdict, said: Words): HTMLElement {
  return element('ol', 'checks', ...STEPS.map((step) => item(step, verdict, said)))
}

function item(step: Step, verdict: Verdict, said: Words): HTMLElement {
  const state = verdict.passed.includes(step) ? 'passed' : verdict.failed?.step === step ? 'failed' : 'notReached'
  const shown = element('li', `check ${state}`, said.steps[step], ' ', element('strong', 'check-result', said[state]))
  const detail = state === 'failed' ? `${said.details}: ${verdict.failed?.detail ?? ''}` : fact(step, verdict, said)
  if (state !== 'notReached' && detail !== undefined) {
    shown.append(element('div', 'quiet', detail))
  }
  return shown
}

function fact(step: Step, verdict: Verdict, said: Words): string | undefined {
  const { receipt } = verdict
  switch (step) {
    case 'ledger':
      return receipt && said.ledger(receipt.ledger)
    case 'entry':
      return receipt && `${receipt.type} · ${receipt.organisation} · ${receipt.outcome} · ${receipt.timeText}`
    case 'proof':
      return receipt && said.entry(receipt.position, receipt.treeSize)
    case 'signatures':
      return said.signed(signed(verdict))
    case 'form':
      return undefined
  }
}

/** A link to the very bytes that were checked. */
function download(bytes: Uint8Array, section: HTMLElement, said: Words): HTMLElement {
  const link = element('a', 'button', said.download)
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/json' }))
  link.download = section.dataset['fileName'] || 'receipt.json'
  return link
}

function signed({ signers, roster }: Verdict): Signed {
  return { names: signers ?? [], roster: roster ?? 0 }
}

function start(): void {
  const section = document.getElementById('check')
  if (section !== null) {
    void check(section)
  }
}

start()
// live.ts may have put a new section in place of the old one.
document.addEventListener('baize:refreshed', start)
