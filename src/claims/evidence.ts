/** One place where a message speaks as an organisation, and how much that place alone is worth. */
import type { ClaimPlace } from '../model/index.ts'
import type { KnownName } from './names.ts'

export interface Evidence extends ClaimPlace {
  readonly known: KnownName
  /** 0–1. Places add up as chances do: 1 − Π(1 − weight). */
  readonly weight: number
  /** Where a link leads: a fact, whoever talks about whom. */
  readonly isHost?: true
}

/** What places add up to; each further place of one kind adds `repeatShare` of what the one before did. Strongest first. */
export function strengthOf(strongestFirst: readonly { readonly kind: string; readonly weight: number }[], repeatShare: number): number {
  const times = new Map<string, number>()
  let doubt = 1
  for (const { kind, weight } of strongestFirst) {
    const before = times.get(kind) ?? 0
    times.set(kind, before + 1)
    doubt *= 1 - weight * repeatShare ** before
  }
  return Math.round((1 - doubt) * 1000) / 1000
}

/** Hand-set on the trap and the honest corpora: a place of identity alone makes a claim, a mention alone never does. */
export const WEIGHTS = {
  /** The display name is the organisation, with at most words like "team" around it. */
  displayWhole: 0.85,
  /** Its name stands there among others: "DHL tracking no. 4711". */
  displayPart: 0.6,
  /** "Apple", "Orange": also a word or a first name. Just enough when it stands alone. */
  displayAmbiguous: 0.5,
  displayAmbiguousPart: 0.2,
  displayDisguised: 0.6,
  /** "Microsft": a slip like that makes other words, too; with the right name elsewhere in the mail it is `displayDisguised`. */
  displayMisspelt: 0.2,
  /** Whoever works there writes from there too. */
  authorDomain: 0.4,
  /** `paypal-service@…`, `…@paypal.example`: a name put into an address that is not the organisation's. */
  authorAddress: 0.3,
  /** "Your Netflix membership": the writer and the reader share it. */
  subjectOwn: 0.5,
  subject: 0.3,
  subjectAmbiguous: 0.12,
  copyright: 0.42,
  signature: 0.5,
  /** "Dear PayPal customer". */
  greeting: 0.5,
  /** The name alone in a line, as a letterhead. */
  letterhead: 0.25,
  /** "Chairman of Acme" below the name that signs: an office held there, and whoever works there writes so too. */
  signedFor: 0.25,
  /** "I am Ada Example of Acme". */
  introduced: 0.2,
  /** In the head of a mail that was forwarded by hand. */
  forwardedAuthor: 0.35,
  /** The subject is the name and nothing else. */
  subjectWhole: 0.4,
  /** "Trust Support" in a mail about Trust Wallet. */
  displayShort: 0.4,
  /** `acme-login.example.com`: a name in a host that is not known to be the organisation's. */
  linkHost: 0.12,
  bodyOwn: 0.22,
  body: 0.1,
  bodyAmbiguous: 0.04,
  imageAlt: 0.25,
  /** Nobody paints a logo cell by cell or letter by letter but to be taken for its owner. */
  drawnLogo: 0.4,
  linkText: 0.08,
} as const

/** Words around a name that make it a department of it, not another name. Folded; seven languages. */
export const ROLE_WORDS: ReadonlySet<string> = new Set(
  (
    'team support service services help helpdesk desk customer care center centre account accounts security alert alerts notification notifications ' +
    'notice info information online no reply noreply the your by from via at to of billing payments payment department office admin administrator ' +
    'news newsletter update updates mail email inc llc ltd gmbh ag co corp corporation company sa s a se bv nv spa plc com net org www de fr nl br ' +
    'official app club rewards reward bonus winner thank you gift card voucher deals promo international group global usa us uk eu message ' +
    'client clients member members membership delivery express tracking parcel package shipping status order orders verification ' +
    'kundenservice kundendienst kunden kundenbetreuung sicherheit gutschein geschenk mitteilung nachricht von ihr ihre dein paket zustellung gewinnspiel belohnung guthaben versand ' +
    'equipe atendimento cliente clientes aviso alerta central comunicado relacionamento seguranca notifica informa suporte banco pontos cartoes brasil pedido entrega ' +
    'servico service clients votre le la les de du des message livraison suivi offres cadeau cadeaux bon d achat ' +
    'community foundation labs dao finance wallet airdrop cashback insights announcements promotions summit newsroom opinion requested customers surprise shopper us official ' +
    'klantenservice uw het van bericht servicio atencion al seguimiento paquete envio el su servizio assistenza il tuo'
  ).split(' '),
)
