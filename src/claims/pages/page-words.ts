/** What the places of a page are worth for whose it says it is, and the words that stand around a name there. */
import type { PageClaimPlaceKind } from '../../model/index.ts'
import type { KnownName } from '../names.ts'

/** Hand-set on pages of the laboratory's own half: what a visitor takes for the owner's name is worth most. */
export const WEIGHTS = {
  /** A part of the title is the name, with at most words like "sign in" around it. */
  titleWhole: 0.55,
  titleAmbiguous: 0.5,
  title: 0.25,
  /** The words of a picture or drawing are the name alone. */
  logo: 0.5,
  logoPart: 0.2,
  headingOwn: 0.45,
  heading: 0.15,
  copyright: 0.42,
  /** `paypal-help.example`: the name is put into an address. */
  host: 0.3,
  /** "Your Netflix account". */
  textOwn: 0.2,
  text: 0.08,
  /** The name alone in a line: in one of the first as a letterhead, elsewhere as a heading. */
  textTop: 0.5,
  textLine: 0.3,
  ambiguous: 0.4,
  /** An address of theirs alone in a line, as in the bar of a browser: drawn windows have one. */
  address: 0.5,
} as const

/** Folded words that stand beside a name where a site names itself. */
export const DOOR_WORDS: ReadonlySet<string> = new Set(
  (
    'sign in signin log login on into to your with account secure security portal web online banking bank home page welcome official site my id verify verification ' +
    'webmail mail access continue update payment billing tracking wallet connect support help center error warning alert ' +
    'anmelden anmeldung einloggen konto ihr ihre willkommen bei zum zur onlinebanking startseite sicher sicherheit zahlung bestatigen ' +
    'se connecter connexion identification espace client votre compte bienvenue sur chez accueil paiement ' +
    'iniciar sesion acceso acceder cuenta tu su bienvenido en inicio pago entrar conta sua acesse acesso bem vindo ao no na ' +
    'inloggen mijn uw rekening welkom bij betaling accedi accesso conto il tuo benvenuto su in area clienti ' +
    'zaloguj sie logowanie konto giris yap hesap'
  ).split(' '),
)
/** "Sign in with Google", "Pay with PayPal", "Get it on Google Play": a service that is offered, not who speaks. */
export const OFFERED =
  /\b(?:sign (?:in|up) (?:with|using)|log ?in (?:with|using)|continue (?:with|using)|pay (?:with|by|via)|powered by|protected by|get it on|download on|available on|follow|share|anmelden mit|weiter mit|bezahlen mit|zahlen mit|se connecter avec|continuer avec|payer avec|iniciar (?:sesión )?con|continuar con|pagar con|entrar com|continuar com|pagar com|inloggen met|doorgaan met|betalen met|accedi con|continua con|paga con|zaloguj się przez)\b/iu
export interface Place {
  readonly known: KnownName
  readonly kind: PageClaimPlaceKind
  readonly weight: number
  readonly text: string
  readonly selector: string
}

export const less = ({ isAmbiguous }: KnownName, weight: number): number => (isAmbiguous ? weight * WEIGHTS.ambiguous : weight)
