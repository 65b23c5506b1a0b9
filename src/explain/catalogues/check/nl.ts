/** *Een mail controleren* in het Nederlands. */
import type { CheckWords } from './check-words.ts'

export const nlCheck: CheckWords = {
  drop: 'Sleep de mail hierheen',
  choose: 'Sleep de opgeslagen mail hierheen, of kies hem',
  accepted: 'Een opgeslagen mail (.eml) of mailbox (.mbox). Geen foto, geen pdf, geen .msg van Outlook.',
  sourceHelp: 'De bron begint met regels als “Received:” en “From:”.',
  reading: 'De mail wordt gelezen …',
  samples: 'Geen mail bij de hand? Probeer een verzonnen mail:',
  sampleNames: { attack: '“Your mailbox is almost full”', lure: '“Your wallet will be suspended”', honest: '“Your receipt”' },
  howTo: 'Hoe kom ik aan de bron van een mail?',
  howToLead: 'Elke mail heeft er een: die zegt waar de mail echt vandaan kwam. Waar leest u uw mail?',
  programs: {
    gmail: {
      name: 'Gmail in de browser',
      steps: [
        'Open de mail. Druk rechtsboven in de mail op ⋮.',
        'Druk op “Origineel weergeven”. Er gaat een nieuwe pagina open.',
        'Druk daar op “Kopiëren naar klembord”, kom hier terug en plak.',
      ],
      press: ['Origineel weergeven'],
    },
    outlook: {
      name: 'Outlook, nieuw of in de browser',
      steps: [
        'Open de mail. Druk rechtsboven in de mail op ⋯.',
        'Druk op “Weergave” en dan op “Berichtbron weergeven”.',
        'Selecteer alles (Ctrl+A), kopieer het (Ctrl+C), kom hier terug en plak (Ctrl+V).',
      ],
      press: ['Weergave', 'Berichtbron weergeven'],
    },
    'outlook-classic': {
      name: 'Outlook, klassiek voor Windows',
      steps: [
        'Deze Outlook slaat mails op een manier op die Telltale niet kan lezen. Open uw mailbox in de browser: outlook.com, op het werk outlook.office.com.',
        'Open de mail daar en ga verder zoals in de nieuwe Outlook.',
      ],
      press: ['outlook.office.com'],
    },
    'apple-mail': {
      name: 'Mail op een Mac',
      steps: [
        'Klik op de mail. Druk in de balk boven aan het scherm op “Weergave”.',
        'Druk op “Bericht” en dan op “Onbewerkte bron”.',
        'Selecteer alles (⌘A), kopieer het (⌘C), kom hier terug en plak (⌘V).',
      ],
      press: ['Weergave', 'Bericht', 'Onbewerkte bron'],
    },
    thunderbird: {
      name: 'Thunderbird',
      steps: [
        'Open de mail en druk Ctrl en U tegelijk in (op een Mac ⌘ en U).',
        'Selecteer alles (Ctrl+A), kopieer het (Ctrl+C), kom hier terug en plak (Ctrl+V).',
      ],
      press: ['Ctrl', 'U'],
    },
    iphone: {
      name: 'iPhone en iPad',
      steps: [
        'Houd in de lijst een vinger op de mail tot die loskomt. Houd de mail vast.',
        'Open met een andere vinger de app “Bestanden” en laat de mail daar los.',
        'Kom hier terug en kies dat bestand. Of open uw mailbox op een computer.',
      ],
      press: ['Bestanden'],
    },
    android: {
      name: 'Android',
      steps: [
        'De apps laten de bron niet zien. Open gmail.com in de browser en druk daar op ⋮.',
        'Druk op “Desktopsite” en ga verder zoals bij Gmail in de browser.',
      ],
      press: ['Desktopsite'],
    },
  },
  didNotWork: 'Dat lukte niet',
  problems: {
    nothing: 'Er was niets te controleren. Kies eerst een bestand of plak de bron van de mail.',
    'too-large':
      'Dit is groter dan {megabytes} MB, en zo veel leest Telltale niet in één keer. Is het een hele mailbox? Geef dan alleen die ene mail.',
    'outlook-file':
      'Dit is een mail zoals Outlook die opslaat (.msg), en die kan Telltale nog niet lezen. Zo krijgt u de mail op een andere manier.',
    archive: 'Dit is een zip-archief. Pak het eerst uit en geef dan de mail die erin zit.',
    picture:
      'Dit is een afbeelding. Een afbeelding van een mail zegt niet wie die echt heeft gestuurd: Telltale heeft de bron nodig. Zo krijgt u die.',
    pdf: 'Dit is een pdf. Een geprinte mail zegt niet wie die echt heeft gestuurd: Telltale heeft de bron nodig. Zo krijgt u die.',
    'not-a-mail': 'Dit lijkt niet op de bron van een mail. Zo krijgt u die.',
    unreadable: 'Dit bestand is beschadigd of afgebroken en kon niet worden gelezen. Sla de mail nog eens op en probeer het opnieuw.',
    gone: 'Dit antwoord is weg: wat hier wordt gecontroleerd, is na tien minuten vergeten. Controleer de mail nog eens.',
  },
  givesAway: 'Waaraan u het ziet',
  speaksFor: 'Wat ervoor pleit',
  nothingFound:
    'We hebben gezocht naar alles wat een valse mail meestal verraadt, en daar hier niets van gevonden. Of het waar is wat erin staat, kunnen we niet weten.',
  advertising: 'Er is niets vals aan, voor zover wij zien. De woorden zijn die van reclame die naar veel mensen tegelijk gaat.',
  showOnMail: 'In de mail laten zien:',
  notChecked: {
    'not-visited': 'De pagina achter de link: die hebben we niet geopend.',
    'not-authenticated': 'Wie deze mail echt heeft gestuurd en hoe die bij u kwam: de mail zelf bewijst het niet.',
    'arrival-not-seen': 'Hoe de mail bij u kwam: de mail zelf bewijst het niet.',
    'organisation-not-known': 'De naam die de mail geeft: wij kennen geen organisatie die zo heet.',
    'too-few-words': 'Hoe de woorden klinken: het zijn er te weinig.',
    'picture-not-read': 'Wat er in de afbeeldingen staat: die zijn niet gelezen.',
    'attachment-not-read': 'Wat er in de bijlage zit: die is niet geopend.',
  },
  showAll: 'Alles in de mail laten zien',
  everything: 'Alles wat we hebben gevonden',
  score: 'Hoe zeker we zijn dat dit een aanval is: {score} van 100.',
  brackets: 'Voor de punt in een adres schrijven we [.], zodat niemand het per ongeluk opent.',
  severalGiven: 'In het bestand zitten meer mails. Dit antwoord gaat over de eerste.',
  cannotShow: 'Deze mail kan niet worden getoond.',
  head: {
    from: 'Van',
    replyTo: 'Antwoorden gaan naar',
    subject: 'Onderwerp',
    date: 'Datum',
    files: 'Bijlage',
    unseen: 'Wat mailprogramma’s niet laten zien',
  },
  doNow: 'Wat u nu moet doen',
  doneAlready: 'Wat hebt u tot nu toe gedaan?',
  inDoubt: 'Nog twijfels, of al iets gedaan?',
  deeds: {
    nothing: 'Nog niets',
    clicked: 'Ik heb op de link geklikt',
    typed: 'Ik heb een wachtwoord of andere gegevens ingevuld',
    paid: 'Ik heb betaald',
    opened: 'Ik heb een bestand geopend',
    answered: 'Ik heb geantwoord of gebeld',
  },
  report: 'Meld de mail in uw mailprogramma als spam of phishing, dat beschermt anderen, en verwijder hem.',
  clicked: [
    'Sluit de pagina. Alleen klikken doet zelden kwaad, zolang u niets hebt ingevuld.',
    'Is er een bestand gedownload, verwijder het dan en open het niet. Moest u iets toestaan of installeren, maak dat dan ongedaan.',
  ],
  password: 'Verander dat wachtwoord nu, liefst op een ander apparaat, en ga er langs uw eigen weg naartoe, niet via deze mail.',
  passwordOf:
    'Verander nu uw wachtwoord bij {name}, liefst op een ander apparaat. Typ het adres zelf in of gebruik de app; ga niet via deze mail.',
  passwordElsewhere: 'Verander het ook overal waar u hetzelfde gebruikt. Zet, als het kan, inloggen in twee stappen aan.',
  wallet: [
    'Wie de geheime woorden heeft, heeft de wallet. Maak nu op een ander apparaat een nieuwe wallet en zet alles daarheen over.',
    'Gebruik de oude woorden nooit meer.',
  ],
  card: 'Hebt u het nummer van een kaart of rekening gegeven, bel dan meteen uw bank, op het nummer achter op de kaart, en laat die blokkeren.',
  paid: [
    'Bel meteen uw bank, op het nummer achter op uw kaart, en vraag de betaling te stoppen of terug te halen. De eerste uren tellen.',
    'Hebt u met een cadeaukaart betaald, bel dan het bedrijf dat die uitgeeft en noem het nummer ervan.',
    'Bewaar deze mail als bewijs en doe aangifte bij de politie.',
  ],
  opened: [
    'Haal het apparaat van het net: zet wifi uit of trek de kabel eruit. Typ er geen wachtwoord op in.',
    'Laat een virusscanner alles doorzoeken, of vraag iemand die er verstand van heeft. Verander uw wachtwoorden vanaf een ander apparaat.',
    'Op het werk: bel meteen de IT-afdeling. Niemand neemt het u kwalijk dat u snel bent.',
  ],
  answered: [
    'Schrijf niet nog eens, en hang op als er wordt gebeld.',
    'Hebt u iemand op uw computer toegelaten, haal de computer dan van het net en laat ernaar kijken. Hebt u bankgegevens gegeven, bel dan uw bank op het nummer achter op uw kaart.',
  ],
  whereToReport: 'Waar u het meldt: in Nederland bij fraudehelpdesk.nl, in België via verdacht@safeonweb.be; elders bij uw politie.',
  print: 'Afdrukken',
  save: 'Dit antwoord opslaan',
  savedOn: 'Antwoord van Telltale, {date}. Niets in dit bestand opent een link of laadt iets.',
  notKept: 'Deze mail wordt niet bewaard: over tien minuten is hij vergeten.',
  keep: 'Deze mail sturen aan wie deze Telltale beheert',
  keepHelp: 'Zij zien de hele mail, ook uw adres erin. Zij kunnen ervan leren en anderen waarschuwen.',
  kept: 'Dank u. De mail is bewaard, en wie deze Telltale beheert kan hem nu lezen.',
  contest: 'Dit is verkeerd beoordeeld',
  contestHelp: 'De mail gaat dan naar wie deze Telltale beheert, ook uw adres erin. Een mens kijkt er nog eens naar.',
  contestWhy: 'Waarom denkt u dat? (U mag dit leeg laten.)',
  send: 'Versturen',
  contested: 'Dank u. De mail is bewaard, en een mens kijkt er nog eens naar.',
}
