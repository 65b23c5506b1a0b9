/** What a mail asks its reader to hand over, in words that stand there. What a whole mail sounds like shows nobody anything. */
import type { Facts, Lure, Message, Phrase, VisibleText } from '../model/index.ts'
import { isTalk, speaksForItself, strongestOf } from './questions.ts'
import { quoted } from './quotes.ts'

const ASKS: ReadonlySet<Lure['action']> = new Set(['log-in', 'verify-details'])
const PUSHES: ReadonlySet<Lure['persuasion']> = new Set(['urgency', 'authority', 'fear'])
/** What waits in these belongs to no account that somebody opens: nobody has just signed up for it. */
const NOT_OPENED: ReadonlySet<Lure['object']> = new Set(['parcel', 'prize', 'tax-refund', 'storage-quota', 'money'])

/** "Verification code: 4711", "verification turned on": a name of something, and what became of it. */
const NAMED =
  /^(?:verification|認証|验证|驗證|verificaci[oó]n|verifica[cç][aã]o|v[eé]rification|verifica|weryfikac\p{L}{1,3}|verifizierung)\b.{0,30}?(?:code|コード|码|碼|\b(?:turned|switched) o|enabled|disabled|attivata|activada|ativada|activée)|^(?:認証コード|验证码|驗證碼)|已(?:經|经)?(?:更改|变更|變更|开启|開啟)/iu
/** "Sign-in from Leeds", "the login page": nobody is told to. */
const LOGIN_NAMED = /^(?:sign-in\b|log-in\b|connexion\b|ログイン(?:画面|ページ|でき|が|の))/iu
/** These words ask to look at something as often as to confirm it. */
const LOOKS = /^(?:ご?確認(?:する)?|controle(?:ren|er)|v[eé]rifier|verificar(?: (?:a )?(?:atividade|actividad))?)\P{L}*$/iu
/** What people think is no detail of theirs. */
const SURVEY = /问卷|問卷|アンケート|survey|umfrage|encuesta|sondage|enqu[eê]te|pesquisa|sondaggio|ankiet|anket|опрос/iu
/** What whoever signs up anywhere has to confirm. */
const SIGN_UP =
  /e-?mail|correo|courriel|address|adress?e?\b|endere[cç]o|direcci[oó]n|indirizzo|subscri|abonn|abbonam|inscri|assinatura|suscripci|subskryp|regist|adres|адрес|почт|подписк|регистр|aboneli|kayıt|订阅|訂閱|註冊|注册|登録|メール|邮箱|郵件/iu
const OPENS_ACCOUNT = /^(?:activ(?:ate|er|ez|ar|a|e)|aktivier|ativ(?:ar|e)|attiva|active(?:ren|er)|aktywuj|etkinleştir|激活|активир)/iu

/** The first words that ask for a login or for details; null where the mail asks for neither, or only for what whoever signs up is asked. */
export function demandIn(lure: Lure, visible: VisibleText, subject: Message['subject']): Phrase | null {
  if (!ASKS.has(lure.action)) return null
  const quotes = lure.actionPhrases.map((phrase) => quoted(phrase, visible, subject.text))
  if (lure.action === 'log-in') return quotes.find(({ text }) => !LOGIN_NAMED.test(text)) ?? null
  return quotes.find(({ text }) => !NAMED.test(text) && !LOOKS.test(text) && !SURVEY.test(text) && !isSignUp(text, lure)) ?? null
}

/** Where haste or a threat stands in words, nobody is calmly signing up. */
const isSignUp = (text: string, lure: Lure): boolean =>
  !NOT_OPENED.has(lure.object) && !isPushed(lure) && (SIGN_UP.test(text) || OPENS_ACCOUNT.test(text))

export const isPushed = ({ persuasion, persuasionPhrases }: Lure): boolean => PUSHES.has(persuasion) && persuasionPhrases.length > 0

/** Secrets, papers and means to pay; "confirm" alone names nothing. */
const DETAILS =
  /detail|inform|\binfo\b|daten|angaben|datos|dados|gegevens|donn[eé]es|coordonn|\bdati\b|\bdane\b|данн|bilgi|情報|资料|資料|信息|identi|\bkyc\b|p[aа]y|billing|zahlung|pago|pagamento|paiement|betaal|płatno|ödeme|支払|付款|card|karte|tarjeta|carta|carte|cart[aã]o|kaart|kart|карт|カード|银行卡|password|passwor[dt]|senha|contraseñ|mot de passe|address|adress|endere[cç]o|direcci|indirizzo|adres|адрес|phrase|\bkeys?\b|phone|mail/iu

/** Whether words name what a reader would type in. Opening an account needs no more than a click. */
export const namesDetails = (text: string): boolean => DETAILS.test(text.normalize('NFKC')) && !OPENS_ACCOUNT.test(text)

/** What is sold under these names is sold to anybody. */
const ADVERTISED: ReadonlySet<Lure['object']> = new Set(['gambling', 'health-product', 'adult-dating', 'other'])

/**
 * Whether it comes in somebody's name or is after something: only then does a slip of the pen say anything. Friends and lists are full of
 * them, and who sells under his own name may write as he likes.
 */
export function isAfterSomething({
  message,
  links,
  claims,
  lure,
  stories,
}: Pick<Facts, 'message' | 'links' | 'claims' | 'lure' | 'stories'>) {
  if (isTalk(message) || speaksForItself(message.identity, links, claims)) return false
  return strongestOf(claims) !== undefined || stories.length > 0 || (lure.persuasion !== 'none' && !ADVERTISED.has(lure.object))
}
