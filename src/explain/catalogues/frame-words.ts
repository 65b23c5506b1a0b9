/** What stands around every page, in every language. */

export interface FrameWords {
  /** What Telltale does, for who has not opened the page yet. */
  readonly about: string
  readonly menu: string
  readonly looks: string
  /** By what a reader may choose. */
  readonly themes: { readonly system: string; readonly light: string; readonly dark: string; readonly contrast: string }
  readonly help: string
  readonly keyboard: string
}

export const enFrame: FrameWords = {
  about: 'Telltale reads a mail the way a careful person would and says in plain words which details don’t add up.',
  menu: 'Menu',
  looks: 'Looks',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  help: 'Help',
  keyboard: 'Keyboard',
}

export const deFrame: FrameWords = {
  about:
    'Telltale liest eine Mail, wie es ein sorgfältiger Mensch täte, und sagt in einfachen Worten, welche Einzelheiten nicht zusammenpassen.',
  menu: 'Menü',
  looks: 'Aussehen',
  themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel', contrast: 'Hoher Kontrast' },
  help: 'Hilfe',
  keyboard: 'Tastatur',
}

export const esFrame: FrameWords = {
  about: 'Telltale lee un correo como lo haría una persona cuidadosa y dice con palabras sencillas qué detalles no encajan.',
  menu: 'Menú',
  looks: 'Aspecto',
  themes: { system: 'Como el sistema', light: 'Claro', dark: 'Oscuro', contrast: 'Alto contraste' },
  help: 'Ayuda',
  keyboard: 'Teclado',
}

export const frFrame: FrameWords = {
  about: 'Telltale lit un e-mail comme le ferait une personne attentive et dit avec des mots simples quels détails ne concordent pas.',
  menu: 'Menu',
  looks: 'Apparence',
  themes: { system: 'Comme le système', light: 'Clair', dark: 'Sombre', contrast: 'Contraste élevé' },
  help: 'Aide',
  keyboard: 'Clavier',
}

export const nlFrame: FrameWords = {
  about: 'Telltale leest een mail zoals een zorgvuldig mens dat zou doen en zegt in gewone woorden welke details niet kloppen.',
  menu: 'Menu',
  looks: 'Weergave',
  themes: { system: 'Zoals het systeem', light: 'Licht', dark: 'Donker', contrast: 'Hoog contrast' },
  help: 'Hulp',
  keyboard: 'Toetsenbord',
}

export const ptFrame: FrameWords = {
  about: 'O Telltale lê um e-mail como o faria uma pessoa cuidadosa e diz em palavras simples que detalhes não batem.',
  menu: 'Menu',
  looks: 'Aparência',
  themes: { system: 'Como o sistema', light: 'Claro', dark: 'Escuro', contrast: 'Alto contraste' },
  help: 'Ajuda',
  keyboard: 'Teclado',
}
