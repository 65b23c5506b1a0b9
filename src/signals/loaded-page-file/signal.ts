/**
 * A web page comes as a file, and does something when it is opened: asks for a password, puts a file together, leads on.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { AttachedPage, Finding, Signal } from '../../model/index.ts'

const NAME_CHARS_MAX = 200

type How = 'password' | 'makes' | 'leads' | 'decodes'

export const loadedPageFile: Signal<'attachments', How> = {
  id: 'loaded-page-file',
  title: 'Web page as a file',
  kind: 'concealment',
  mismatch: 'attachment',
  tags: ['Credential Phishing', 'Malware/Ransomware', 'HTML smuggling', 'Evasion', 'HTML analysis', 'File analysis'],
  needs: ['attachments'],
  messages: {
    password: 'The attached file {name} is a web page that asks for a password, but nobody honest sends a login as a file.',
    makes: 'The attached file {name} is a web page that puts another file together when it is opened, so that no filter of mail sees it.',
    leads:
      'The attached file {name} is a web page that leads on to another site as soon as it is opened, so that no filter of mail sees where.',
    decodes: 'The attached file {name} is a web page that decodes what it shows only when it is opened, so that no filter of mail sees it.',
  },

  detect({ attachments }) {
    return attachments.flatMap(({ filename, page, at }): Finding<How>[] => {
      const how = page && filename ? howOf(page) : null
      return how === null ? [] : [{ message: how, values: { name: (filename ?? '').slice(-NAME_CHARS_MAX) }, at }]
    })
  },
}

const howOf = ({ asksPassword, makesFile, sendsOn, decodes }: AttachedPage): How | null =>
  asksPassword ? 'password' : makesFile ? 'makes' : sendsOn ? 'leads' : decodes ? 'decodes' : null
