/** Everything that comes out of packages: bare layouts for our letters, and sources of whole mails. */
import type { PackageLook } from '../own.ts'
import type { Made } from '../sources.ts'
import { keycloakMails } from './accounts.ts'
import { fetchPack } from './fetch.ts'
import { nodebbMails } from './forums.ts'
import { allauthMails, djangoMails, wordpressMails } from './gettext.ts'
import { mailmanMails, redmineMails } from './lists.ts'
import { foundationLooks, mailgenLooks } from './looks.ts'
import { directusMails, ghostMails, n8nMails, supertokensMails } from './product.ts'
import { reactionMails } from './shop.ts'
import { PACKS, type Pack } from './table.ts'
import { dokuwikiMails, mediawikiMails } from './wikis.ts'

export function packageSources(cache: string): { looks: PackageLook[]; sources: Iterable<Made>[] } {
  const at = (pack: Pack) => fetchPack(pack, cache)
  const from = <T>(packs: readonly Pack[], make: (...folders: string[]) => T): T[] => {
    const folders = packs.map(at)
    return folders.every((folder) => folder !== null) ? [make(...folders)] : []
  }
  return {
    looks: [
      ...from([PACKS.mailgen, PACKS.ejs], (folder = '', ejs = '') => mailgenLooks(folder, ejs)).flat(),
      ...from([PACKS.foundation], (folder = '') => foundationLooks(folder)).flat(),
    ],
    sources: [
      ...from([PACKS.keycloak], (folder = '') => keycloakMails(folder)),
      ...from([PACKS.nodebb], (folder = '') => nodebbMails(folder)),
      ...from([PACKS.ghost], (folder = '') => ghostMails(folder)),
      ...from([PACKS.n8n], (folder = '') => n8nMails(folder)),
      ...from([PACKS.directus, PACKS.liquidjs], (folder = '', engine = '') => directusMails(folder, engine)),
      ...from([PACKS.supertokens], (folder = '') => supertokensMails(folder)),
      ...from([PACKS.reaction, PACKS.handlebars], (folder = '', engine = '') => reactionMails(folder, engine)),
      ...from([PACKS.mediawiki], (folder = '') => mediawikiMails(folder)),
      ...from([PACKS.dokuwiki], (folder = '') => dokuwikiMails(folder)),
      ...from([PACKS.django], (folder = '') => djangoMails(folder)),
      ...from([PACKS.allauth], (folder = '') => allauthMails(folder)),
      ...from([PACKS.wordpress], (folder = '') => wordpressMails(folder)),
      ...from([PACKS.mailman], (folder = '') => mailmanMails(folder)),
      ...from([PACKS.redmine], (folder = '') => redmineMails(folder)),
    ],
  }
}
