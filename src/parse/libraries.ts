/**
 * iconv-lite, libmime and the splitter that stands on both. Asked for by `require`, by which the splitter asks for libmime too: an import would
 * load a second one beside it.
 */
import { createRequire } from 'node:module'
import type MailSplitLibrary from '@zone-eu/mailsplit'
import type Iconv from 'iconv-lite'
import type Libmime from 'libmime'

const required = createRequire(import.meta.url)
export const iconv = required('iconv-lite') as typeof Iconv
const doubleByte = required('iconv-lite/encodings/dbcs-codec') as {
  readonly _dbcs: { readonly prototype: ReturnType<typeof iconv.getCodec> }
}

/**
 * As it is loaded, libmime asks for the codec of GBK to learn the class of its decoder, which all double byte sets share. Making
 * the tables of GBK is a tenth of what `telltale check` costs, and few mails are written in it: it is shown the class without them.
 */
function withoutTables<Library>(load: () => Library): Library {
  const { getCodec } = iconv
  iconv.getCodec = (name) => (name === 'gbk' ? doubleByte._dbcs.prototype : getCodec(name))
  try {
    return load()
  } finally {
    iconv.getCodec = getCodec
  }
}

export const libmime = withoutTables(() => required('libmime') as typeof Libmime)
export const MailSplit = required('@zone-eu/mailsplit') as typeof MailSplitLibrary
