/** The answer of *Check a mail*: a button that prints it, and everything a reader may need open on paper. */
const button = document.querySelector<HTMLButtonElement>('[data-print]')
if (button) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

/** Deeds share a name, so that one is open at a time; on paper all of them are. */
const deeds = [...document.querySelectorAll<HTMLDetailsElement>('details.deed')]
let before: readonly { readonly one: HTMLDetailsElement; readonly name: string; readonly open: boolean }[] = []
window.addEventListener('beforeprint', () => {
  if (before.length > 0) return
  before = deeds.map((one) => ({ one, name: one.name, open: one.open }))
  for (const one of deeds) one.name = ''
  for (const one of deeds) one.open = true
})
window.addEventListener('afterprint', () => {
  for (const { one, open } of before) one.open = open
  for (const { one, name } of before) one.name = name
  before = []
})
