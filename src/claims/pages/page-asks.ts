/** What a landing page wants its reader to give or do: read from its fields, and where there are none from its words. */
import type { Asking, Page, PageField, Secret } from '../../model/index.ts'
import { foldText, wordsOf } from '../fold.ts'
import { ALARM_PHRASES, CALL_PHRASES, DOOR_PHRASES, FIELD_WORDS, PASTE_PHRASES, RUN_PHRASES } from './asking-words.ts'

const ASKINGS_MAX = 12
const FIELDS_MAX = 60
const WORDS_CHARS_MAX = 120
const TEXT_CHARS_MAX = 6_000
const TEXT_WORDS_MAX = 1_000
/** First what is worth most: "security code" on a card form is no one-time code. */
const ORDER: readonly Secret[] = ['seed', 'card', 'otp', 'identity', 'bank', 'password', 'login', 'personal']
/** The browser's own words for what it may fill in (HTML, §4.10.18.7). */
const AUTOCOMPLETE: readonly (readonly [RegExp, Secret])[] = [
  [/^cc-/, 'card'],
  [/one-time-code/, 'otp'],
  [/(?:current|new)-password/, 'password'],
  [/^(?:username|email)$/, 'login'],
  [/^(?:name|given-name|family-name|tel|street-address|postal-code|bday)/, 'personal'],
]
/** What no trap for robots asks for. */
const LATER: ReadonlySet<Secret> = new Set(['seed', 'card', 'otp', 'identity'])
const COMMAND = /powershell|mshta|cmd(?:\.exe)?\s*\/c|curl\s|wget\s|bash\s+-c|invoke-|iex\b|base64 -d|osascript|certutil|rundll32/i
const TELEPHONE = /\+?\(?\d[\d\s().-]{7,18}\d/
/** As many boxes for one character in a row are one code. */
const CODE_BOXES_MIN = 4
const CODE_BOXES_MAX = 8

export function pageAsksOf(page: Page): Asking[] {
  const fields = page.fields.slice(0, FIELDS_MAX)
  const talks = new Set(fields.flatMap(({ type, form }) => (type === 'textarea' && form !== null ? [form] : [])))
  const asked = [
    ...codeBoxes(fields),
    // Beside a box for a comment, an address is for the answer.
    ...fields.flatMap((field) => askedBy(field).filter(({ what }) => what !== 'login' || field.form === null || !talks.has(field.form))),
    ...drawnAskings(page),
    ...keypad(page),
    ...orders(page),
  ]
  const first = new Map<Secret, Asking>()
  for (const one of asked) if (!first.has(one.what)) first.set(one.what, one)
  const askings = [...first.values()]
  const isDoor = askings.some(({ what }) => what === 'login') && hasDoor(page)
  // An address field alone is a newsletter; with "sign in" beside it, it is the first step of a login.
  return askings.filter(({ what }) => what !== 'login' || isDoor || first.has('password')).slice(0, ASKINGS_MAX)
}

function askedBy(field: PageField): Asking[] {
  const { type, label, name, selector, isVisible, isMasked, autocomplete } = field
  // A second step waits hidden; hidden fields for what robots fill in are traps for them.
  if (!isVisible && type !== 'password') return askedBy({ ...field, isVisible: true }).filter(({ what }) => LATER.has(what))
  if (['checkbox', 'radio', 'range', 'color', 'search', 'button'].includes(type)) return []
  const words = (label || name).slice(0, WORDS_CHARS_MAX)
  const asking = (what: Secret): Asking[] => [{ what, words, selector }]
  const folded = ` ${foldText(`${label} ${spoken(name)}`)} `
  if (type === 'file') return has(folded, FIELD_WORDS.identity) ? asking('identity') : asking('file')
  const told = AUTOCOMPLETE.find(([pattern]) => pattern.test(autocomplete))?.[1]
  const said = ORDER.find((what) => has(folded, FIELD_WORDS[what]))
  // What is typed in dots is a secret; which one, the words may say.
  if (isMasked) return asking(said !== undefined && said !== 'login' && said !== 'personal' ? said : (told ?? 'password'))
  if (told !== undefined && told !== 'login') return asking(told)
  if (said !== undefined) return asking(said)
  if (told !== undefined || type === 'email') return asking('login')
  return type === 'tel' ? asking('personal') : []
}

/** `cardNumber`, `user_email`: names of fields as words. */
const spoken = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_\-[\].:]/g, ' ')

const has = (folded: string, phrases: () => readonly string[] = () => []): boolean =>
  phrases().some((phrase) => folded.includes(/^[a-z0-9 ]+$/.test(phrase) ? ` ${phrase} ` : phrase))

/** Six boxes for one digit each; twelve for one word each. */
function codeBoxes(fields: readonly PageField[]): Asking[] {
  const visible = fields.filter(({ isVisible }) => isVisible)
  const boxes = visible.filter(({ charsMax, type }) => charsMax === 1 && ['text', 'tel', 'number', 'password'].includes(type))
  const [box] = boxes
  if (box && boxes.length >= CODE_BOXES_MIN && boxes.length <= CODE_BOXES_MAX)
    return [{ what: 'otp', words: box.label.slice(0, WORDS_CHARS_MAX), selector: box.selector }]
  const numbered = visible.filter(({ label, name }) =>
    /^(?:word|wort|mot|palabra|palavra|woord|parola)?\s?#?\d{1,2}\.?$/i.test((label || name).trim()),
  )
  const [word] = numbered
  return word && [12, 15, 18, 20, 24].includes(numbered.length) ? [{ what: 'seed', words: word.label, selector: word.selector }] : []
}

/** What a page writes on a canvas, piece by piece. */
export function drawnOn({ behaviours }: Page): string[] {
  const pieces: string[] = []
  let isLetter = false
  for (const { kind, detail } of behaviours) {
    if (kind !== 'draws-text') continue
    // Drawn letter by letter, it is one word all the same.
    const last = pieces.length - 1
    if (isLetter && detail.length === 1) pieces[last] = `${pieces[last]}${detail}`
    else pieces.push(detail)
    isLetter = detail.length === 1
  }
  return pieces
}

/** A login drawn on a canvas has no fields: its words are all there is. */
function drawnAskings(page: Page): Asking[] {
  const drawn = drawnOn(page)
  if (drawn.length === 0 || page.fields.some(({ isMasked }) => isMasked)) return []
  return drawn.flatMap((words) => {
    const what = ORDER.find((one) => one !== 'personal' && words.length < WORDS_CHARS_MAX && has(` ${foldText(words)} `, FIELD_WORDS[one]))
    return what === undefined ? [] : [{ what, words, selector: 'canvas' }]
  })
}

/** Ten keys with a digit each, in whatever order, beside words for a code: what is pressed there is typed in all the same. */
function keypad({ text, buttons, fields }: Page): Asking[] {
  if (fields.some(({ isMasked }) => isMasked)) return []
  const keys = new Set(buttons.slice(0, FIELDS_MAX).flatMap(({ text: key }) => (/^\d$/.test(key) ? [key] : [])))
  const read = text.slice(0, TEXT_CHARS_MAX)
  const row = KEYS.exec(read)
  const isDrawn = row !== null && new Set(row[0].replace(/\D/g, '')).size === KEYS_COUNT
  if (keys.size < KEYS_COUNT && !isDrawn) return []
  const words = read
    .slice(0, row?.index ?? TEXT_CHARS_MAX)
    .split('\n')
    .findLast((line) => SECRET_WORDS.test(line))
  return words === undefined ? [] : [{ what: 'password', words: words.trim().slice(0, WORDS_CHARS_MAX), selector: 'body' }]
}
const KEYS_COUNT = 10
/** Each digit stands for itself: a row of ten without gaps is a number. */
const KEYS = /(?<!\S)(?:\d\s{1,4}){9}\d(?!\S)/
const SECRET_WORDS =
  /\b(?:code|codes|pin|passcode|password|passwort|kennwort|mot de passe|clave|contraseña|senha|wachtwoord|codice|hasło|şifre)\b/iu

/** Not a field but an order: run this, call that number. */
function orders({ text, behaviours, buttons }: Page): Asking[] {
  const words = wordsOf(text.slice(0, TEXT_CHARS_MAX), TEXT_WORDS_MAX)
  const folded = ` ${words.map(({ text: word }) => word).join(' ')} `
  const copied = behaviours.find(({ kind, detail }) => kind === 'writes-clipboard' && COMMAND.test(detail))
  const isRun = has(folded, RUN_PHRASES) && has(folded, PASTE_PHRASES)
  const run: Asking[] =
    isRun || (copied && has(folded, PASTE_PHRASES))
      ? [{ what: 'command', words: copied?.detail.slice(0, WORDS_CHARS_MAX) ?? '', selector: 'body' }]
      : []
  const number = TELEPHONE.exec(text.slice(0, TEXT_CHARS_MAX))?.[0] ?? buttons.find(({ opens }) => opens.startsWith('tel:'))?.opens.slice(4)
  const isAlarm = number !== undefined && has(folded, ALARM_PHRASES) && has(folded, CALL_PHRASES)
  return isAlarm ? [...run, { what: 'call', words: number.trim(), selector: 'body' }] : run
}

/** Said by a button, or by a heading as short as one: an article about logins is no door. */
function hasDoor({ buttons, headings }: Page): boolean {
  const said = [...buttons.slice(0, FIELDS_MAX), ...headings.slice(0, HEADINGS_MAX)].map(({ text }) =>
    foldText(text.slice(0, WORDS_CHARS_MAX)),
  )
  return said.some((one) => one.split(' ').length <= DOOR_WORDS_MAX && has(` ${one} `, DOOR_PHRASES))
}
const HEADINGS_MAX = 10
const DOOR_WORDS_MAX = 5
