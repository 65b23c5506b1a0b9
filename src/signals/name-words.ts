/**
 * Words that turn the name beside a sender address into something else than the name of a person: an office, or a promise. Several
 * languages, whole words, no case. Used where a name stands, never on running text.
 */
const NAME_CHARS_MAX = 200

/** Departments and institutions: what a private mailbox has no business to be. */
const OFFICES = `support|suporte|soporte|helpdesk|help desk|service desk|customer (?:service|support|care)|client service|account (?:support|team|service)|security (?:team|alert|department|center)|billing
|kundenservice|kundendienst|kundenbetreuung|kundensupport|sicherheitsteam|service client|servizio clienti|servicio al cliente|atenci[oó]n al cliente|atendimento|central de atendimento|klantenservice
|bank|banco|banca|banque|department of|ministry of|united nations|federal reserve|monetary fund|lottery|foundation|tribunal|court of|police|consulate|embassy|crypto|wallet|delivery|courier|logistics
|notification|notifications|notifica[cç][aã]o|aviso|fatura|administrator|webmaster|mail server|email server|it department|human resources|payroll|streaming service|s\\.?a\\.?|gmbh|ltd|llc|inc`

/** Prizes, gifts, calls and warnings: what a lure wants read first. */
const PROMISES = `gl[uü]ckwunsch|gl[uü]ckw[uü]nsche|gewinn|gewinne|gewinner|gewinnspiel|gutschein|belohnung|belohnungen|ausgew[aä]hlt|kostenlos|umfrage|willkommensbonus|exklusives angebot|ihre chance|eine chance|dringend|dringende
|congratulations|congrats|winner|winners|you won|you have won|prize|reward|rewards|gift card|giftcard|free gift|giveaway|voucher|welcome bonus|survey|surveys|last chance|final notice|last warning|warning|urgent|action required|account suspended|confirmation needed|expired
|f[eé]licitations|r[eé]compense|r[eé]compenses|cadeau|cadeaux|bon d'achat|urgence|dernier avis
|parab[eé]ns|pr[eê]mio|premio|premios|pr[eê]mios|sorteio|resgate|brinde|urgente|[uú]ltimo aviso|enhorabuena|felicidades|regalo|recompensa|advertencia|congratulazioni|buono regalo|urgenza
|gefeliciteerd|prijs|cadeaubon|waarschuwing|dringend|gratulacje|nagroda|pilne`

const whole = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.replaceAll('\n', '')})(?![\\p{L}\\p{N}])`, 'iu')
const OFFICE = whole(OFFICES)
const PROMISE = whole(PROMISES)

export const namesOffice = (name: string): boolean => OFFICE.test(name.slice(0, NAME_CHARS_MAX))

/** The words that promise or warn; null if there are none. */
export const promiseIn = (name: string): string | null => PROMISE.exec(name.slice(0, NAME_CHARS_MAX))?.[0] ?? null
