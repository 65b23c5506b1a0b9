/** How mails greet and sell on occasions of the year, and how far from them nobody does: shops begin early, and sell what is left. */

export interface Season {
  /** Greetings, offers and presents; the bare name of a feast is also a word of tales, names and places. */
  readonly said: RegExp
  /** Which occasions of the calendar (`knowledge/occasions`) it may mean. */
  readonly occasions: readonly string[]
  readonly daysBefore: number
  readonly daysAfter: number
}

const GIVEN = '(?:gift|present|offer|sale|deal|bonus|surprise|giveaway|reward|promo|promotion|special)s?'
const said = (...phrases: readonly string[]): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`, 'iu')

/** What most mails have none of, told in a fifth of the time. Holds for every phrase below. */
export const MAYBE_SEASONAL =
  /friday|monday|negr[ao]|christmas|x-?mas|weihnacht|no[eë]l|navidad|natal|kerst|wi[aą]t|god jul|season|neues jahr|rutsch|bonne ann|a[nñ]o n|buon anno|nieuwjaar|easter|oster|p[aâ]ques|p[aá]sc|pasqua|pasen|alleluja|alent|halloween|thanksgiving/i

export const SEASONS: readonly Season[] = [
  {
    said: said('black[ -]?friday', 'cyber[ -]?monday', 'viernes negro', 'sexta-feira negra'),
    occasions: ['black-friday', 'cyber-monday'],
    daysBefore: 40,
    daysAfter: 30,
  },
  {
    said: said(
      'merry (?:christmas|x-?mas)',
      `christmas ${GIVEN}`,
      'frohe[sn]? weihnacht\\p{L}{0,6}',
      'weihnachts(?:geschenk|aktion|angebot|gewinnspiel|w[uü]nsch|bonus)\\p{L}{0,4}',
      'zu weihnachten',
      'joyeux no[eë]l',
      'cadeaux? de no[eë]l',
      'feliz navidad',
      'regalos? de navidad',
      'feliz natal',
      'presentes? de natal',
      'promo[cç][aã]o de natal',
      'buon natale',
      'regal[oi] di natale',
      '(?:vrolijk|fijn|prettig|gelukkig)e? kerst\\p{L}{0,8}',
      'kerst(?:pakket|actie|cadeau)\\p{L}{0,4}',
      'weso[lł]ych [sś]wi[aą]t',
      'god jul',
    ),
    occasions: ['christmas', 'orthodox-christmas'],
    daysBefore: 100,
    daysAfter: 45,
  },
  {
    said: said(
      'compliments? of the season',
      "season['’]?s greetings",
      'frohes neues jahr',
      'guten rutsch',
      'bonne ann[eé]e',
      'feliz a[nñ]o nuevo',
      'feliz ano novo',
      'buon anno',
      'gelukkig nieuwjaar',
    ),
    occasions: ['christmas', 'new-year', 'orthodox-christmas'],
    daysBefore: 60,
    daysAfter: 60,
  },
  {
    said: said(
      'happy easter',
      `easter ${GIVEN}`,
      'frohe ostern',
      'zu ostern',
      'oster(?:angebot|aktion|geschenk|gewinnspiel|[uü]berraschung)\\p{L}{0,4}',
      'joyeuses p[aâ]ques',
      'feliz p[aá]sco?a',
      'felices pascuas',
      'buona pasqua',
      'vrolijk pasen',
      'weso[lł]ego alleluja',
    ),
    occasions: ['easter', 'orthodox-easter'],
    daysBefore: 75,
    daysAfter: 30,
  },
  {
    said: said(
      "valentine['’]?s? day",
      "(?:happy|your|this) valentine['’]?s?",
      `valentine['’]?s? ${GIVEN}`,
      'valentinstags?\\p{L}{0,12}',
      '(?:joyeuse|f[eê]te de la|pour la) saint[ -]valentin',
      '(?:d[ií]a|romance|parceiro|parceira|regalos?|feliz) de san valent[ií]n',
      'san valentino (?:gift|regalo|promo)',
      'dia de s[aã]o valentim',
      'valentijns(?:dag|actie|cadeau)\\p{L}{0,4}',
      'walentynki',
    ),
    occasions: ['valentines-day'],
    daysBefore: 50,
    daysAfter: 21,
  },
  {
    said: said('happy halloween', `halloween ${GIVEN}`, 'halloween-?(?:angebot|aktion|gewinnspiel)\\p{L}{0,4}'),
    occasions: ['halloween'],
    daysBefore: 75,
    daysAfter: 30,
  },
  {
    said: said('happy thanksgiving', `thanksgiving ${GIVEN}`),
    occasions: ['thanksgiving', 'thanksgiving-canada'],
    daysBefore: 45,
    daysAfter: 30,
  },
]

/** Help that is handed out against the pandemic. WHO, statement of 5 May 2023: no longer an emergency of international concern. */
export const PANDEMIC_RELIEF = {
  said: /(?<![\p{L}\p{N}])(?:relief|cushion|palliatives?|stimulus|compensat|compensa[cç]|grants?|donati|to contain|conter)[^.!?\n]{0,60}(?:covid|corona ?v[ií]rus|pandemi)\p{L}{0,6}(?:-19)?/iu,
  over: '2023-05-05',
  daysAfter: 45,
} as const
