/**
 * Links that do something when they are opened: leave a list, confirm an address, accept an invitation. Opening one acts
 * for the person the mail was sent to, so none is ever visited.
 */

const TEXT_CHARS_MAX = 200
const URL_CHARS_MAX = 2_000

/** Whole words of the address, split at everything that is no letter: `list-unsubscribe`, `/optout.php`. */
const LEAVES: ReadonlySet<string> = new Set(
  (
    'unsubscribe unsub unsubscription optout listunsubscribe desubscribe removeme emailpreferences ' +
    'abmelden abmeldung abbestellen austragen desinscription desabonner desabonnement desinscrire ' +
    'baja darsedebaja cancelarsuscripcion descadastrar descadastro descadastre cancelarinscricao afmelden uitschrijven ' +
    'disiscriviti disiscrizione cancellati wypisz rezygnacja otpisatsya abonnelikten'
  ).split(' '),
)
/** What links of list mail say in the languages we read. */
const LEAVES_TEXT =
  /unsubscribe|opt[ -]?out|manage (?:your )?(?:email )?preferences|abmelden|abbestellen|austragen|se désabonner|désinscrire|désinscription|darse de baja|cancelar (?:a |la )?(?:suscripción|inscrição|assinatura)|descadastr|afmelden|uitschrijven|disiscriv|annulla iscrizione|wypisz|zrezygnuj|отписаться|отказаться от рассылки|配信停止|退订|取消订阅|abonelikten çık/iu
/** These act only together with the token that says for whom. */
const CONFIRMS: ReadonlySet<string> = new Set(
  'confirm confirmation confirmemail confirmsubscription optin doubleoptin doi activate activation acceptinvite invite magiclink resetpassword passwordreset onetime bestaetigen bestaetigung confirmer confirmar bevestigen potwierdz'.split(
    ' ',
  ),
)
const TOKEN = /(?=[a-z0-9_.-]*\d)(?=[a-z0-9_.-]*[a-z])[a-z0-9_.-]{16,512}/i

/** @param text words of the link, '' when unknown */
export function isOneTime(url: string, text = ''): boolean {
  if (LEAVES_TEXT.test(text.slice(0, TEXT_CHARS_MAX))) return true
  const parsed = URL.parse(url.slice(0, URL_CHARS_MAX))
  if (!parsed) return false
  const address = `${parsed.hostname.split('.').slice(0, -2).join(' ')} ${parsed.pathname} ${[...parsed.searchParams.keys()].join(' ')} ${valuesOf(parsed)}`
  const parts = address.toLowerCase().split(/[^a-z]+/)
  const pairs = parts.map((part, at) => part + (parts[at + 1] ?? ''))
  if ([...parts, ...pairs].some((word) => LEAVES.has(word))) return true
  const isConfirming = [...parts, ...pairs].some((word) => CONFIRMS.has(word))
  return isConfirming && [...parsed.searchParams.values(), ...parsed.pathname.split('/')].some((value) => TOKEN.test(value))
}

/** `?action=unsubscribe`: short values are words, long ones are data. */
const valuesOf = ({ searchParams }: URL): string => [...searchParams.values()].filter(({ length }) => length < 30).join(' ')
