/** The form of *Check a mail*: a mail that is dropped, chosen or pasted anywhere on the page is sent at once. */
const form = document.querySelector<HTMLFormElement>('form.check')
const file = form?.querySelector<HTMLInputElement>('input[type=file]')
const source = form?.querySelector<HTMLTextAreaElement>('textarea')
const says = form?.querySelector<HTMLElement>('.reading')

/** What a source begins with; other text that is pasted may be half of one, and waits for the button. */
const HEADER_LINE = /^[!-9;-~]{1,76}:/
const MAIL_FIELD = /^(?:From|Received|Subject|Date|Message-ID):/im
const LOOKED_AT_CHARS_MAX = 20_000

const isSource = (text: string): boolean => {
  const start = text.trimStart().slice(0, LOOKED_AT_CHARS_MAX)
  return HEADER_LINE.test(start) && MAIL_FIELD.test(start)
}

if (form && file && source && says) {
  const { bytesMax = '0', tooLarge = '', reading = '', drop = '' } = form.dataset

  const tell = (text: string, isProblem = false) => {
    says.textContent = text
    says.classList.toggle('problem', isProblem)
  }
  const send = () => {
    tell(reading)
    form.requestSubmit()
  }
  const sendFile = (files: FileList) => {
    const [first] = files
    if (!first) return
    // Said here: a browser that is refused in the middle of a large upload shows an error of its own.
    if (first.size > Number(bytesMax)) {
      tell(tooLarge, true)
      file.value = ''
      return
    }
    if (file.files !== files) {
      const chosen = new DataTransfer()
      chosen.items.add(first)
      file.files = chosen.files
    }
    send()
  }
  const sendText = (text: string) => {
    source.value = text
    if (isSource(text)) send()
    else source.focus()
  }

  file.addEventListener('change', () => file.files && sendFile(file.files))
  document.addEventListener('paste', (event) => {
    const { files } = event.clipboardData ?? {}
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (files?.length) {
      event.preventDefault()
      sendFile(files)
    } else if (text !== '' && source.value === '') {
      event.preventDefault()
      sendText(text)
    }
  })
  takeDrops(drop, (given) => {
    if (given.files.length > 0) sendFile(given.files)
    else sendText(given.getData('text/plain'))
  })
  // Back from an answer, the page would still say that it reads.
  window.addEventListener('pageshow', () => tell(''))
}

/** Anywhere on the page; while something hangs over it, a sheet says where it may fall. */
function takeDrops(invitation: string, take: (given: DataTransfer) => void): void {
  const sheet = document.createElement('div')
  sheet.className = 'dropping'
  sheet.textContent = invitation
  sheet.hidden = true
  document.body.append(sheet)
  // Each element that is passed over enters and leaves; the page itself is left when as many have left as entered.
  let depth = 0
  const move = (by: number) => {
    depth = Math.max(0, depth + by)
    sheet.hidden = depth === 0
  }
  document.addEventListener('dragenter', () => move(1))
  document.addEventListener('dragleave', () => move(-1))
  document.addEventListener('dragover', (event) => event.preventDefault())
  document.addEventListener('drop', (event) => {
    event.preventDefault()
    move(-depth)
    if (event.dataTransfer) take(event.dataTransfer)
  })
}
