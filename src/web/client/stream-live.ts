/** The line to the service: heard from it, lost, tried again more and more slowly, and taken up where it was left. */
import { type Arrivals, arrive } from './stream-list.ts'
import { piece, results } from './stream-parts.ts'

/** The service beats every 15 s. */
const SILENCE_MS_MAX = 40_000
const RETRY_MS_FIRST = 1_000
const RETRY_MS_MAX = 30_000
/** A page that nobody looks at leaves its line to others: a browser has six to a server. */
const HIDDEN_MS_MAX = 30_000

let source: EventSource | null = null
let last = ''
let attempts = 0
const timers: { retry?: number; silence?: number; hidden?: number } = {}

/** What the list that is shown now asks for, from where it stands. */
export function listen(): void {
  last = results().dataset.last ?? ''
  connect()
}

export function startLive(): void {
  listen()
  piece('live-now').addEventListener('click', connect)
  document.addEventListener('visibilitychange', () => {
    clearTimeout(timers.hidden)
    if (document.hidden) timers.hidden = window.setTimeout(hangUp, HIDDEN_MS_MAX)
    else if (!source) connect()
  })
  // A page kept for “back” must not keep its line.
  window.addEventListener('pagehide', hangUp)
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) connect()
  })
}

function hangUp(): void {
  clearTimeout(timers.retry)
  clearTimeout(timers.silence)
  source?.close()
  source = null
}

function connect(): void {
  hangUp()
  const { live, search = '' } = results().dataset
  piece('live').hidden = live === undefined
  if (live === undefined) return
  const line = new EventSource(`/stream/live?${new URLSearchParams({ search, last })}`)
  source = line
  waitForBeat()
  line.addEventListener('open', heard)
  line.addEventListener('error', lost)
  line.addEventListener('beat', ({ lastEventId }) => {
    last = lastEventId
    waitForBeat()
    back(0)
  })
  line.addEventListener('cases', ({ data, lastEventId }) => {
    last = lastEventId
    waitForBeat()
    void arrive(JSON.parse(data) as Arrivals).then(back)
  })
}

function waitForBeat(): void {
  clearTimeout(timers.silence)
  timers.silence = window.setTimeout(lost, SILENCE_MS_MAX)
}

const heard = (): void => {
  if (attempts === 0) show('on', 'Live')
}

/** The first that is heard after a silence says what was missed. */
function back(came: number): void {
  if (attempts === 0) show('on', 'Live')
  else show('on', came > 0 ? `Back. ${came} came in meanwhile.` : 'Back. Nothing came in meanwhile.')
  attempts = 0
}

function lost(): void {
  hangUp()
  const waitMs = Math.min(RETRY_MS_MAX, RETRY_MS_FIRST * 2 ** attempts) * (0.75 + Math.random() / 2)
  attempts += 1
  show('off', `The service does not answer. What is shown may be old. Trying again in ${Math.ceil(waitMs / 1_000)} s.`)
  timers.retry = window.setTimeout(tryAgain, waitMs)
}

/** A line that is refused says not why; a page does. */
async function tryAgain(): Promise<void> {
  const answer = await fetch('/stream/live', { method: 'HEAD' }).catch(() => null)
  if (answer?.status === 401) show('off', 'You are signed out. Sign in again to go on.')
  else connect()
}

function show(state: 'on' | 'off', says: string): void {
  const line = piece('live')
  line.hidden = false
  line.dataset.state = state
  piece('live-now').hidden = state === 'on'
  if (piece('live-says').textContent !== says) piece('live-says').textContent = says
}
