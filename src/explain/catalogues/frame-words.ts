/** What stands around every page, in every language. */

export interface FrameWords {
  readonly menu: string
  readonly looks: string
  /** By what a reader may choose. */
  readonly themes: { readonly system: string; readonly light: string; readonly dark: string; readonly contrast: string }
  readonly help: string
  readonly keyboard: string
}

export const enFrame: FrameWords = {
  menu: 'Menu',
  looks: 'Looks',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  help: 'Help',
  keyboard: 'Keyboard',
}

export const deFrame: FrameWords = {
  menu: 'Menü',
  looks: 'Aussehen',
  themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel', contrast: 'Hoher Kontrast' },
  help: 'Hilfe',
  keyboard: 'Tastatur',
}

export const esFrame: FrameWords = {
  menu: 'Menú',
  looks: 'Aspecto',
  themes: { system: 'Como el sistema', light: 'Claro', dark: 'Oscuro', contrast: 'Alto contraste' },
  help: 'Ayuda',
  keyboard: 'Teclado',
}

export const frFrame: FrameWords = {
  menu: 'Menu',
  looks: 'Apparence',
  themes: { system: 'Comme le système', light: 'Clair', dark: 'Sombre', contrast: 'Contraste élevé' },
  help: 'Aide',
  keyboard: 'Clavier',
}

export const nlFrame: FrameWords = {
  menu: 'Menu',
  looks: 'Weergave',
  themes: { system: 'Zoals het systeem', light: 'Licht', dark: 'Donker', contrast: 'Hoog contrast' },
  help: 'Hulp',
  keyboard: 'Toetsenbord',
}

export const ptFrame: FrameWords = {
  menu: 'Menu',
  looks: 'Aparência',
  themes: { system: 'Como o sistema', light: 'Claro', dark: 'Escuro', contrast: 'Alto contraste' },
  help: 'Ajuda',
  keyboard: 'Teclado',
}
