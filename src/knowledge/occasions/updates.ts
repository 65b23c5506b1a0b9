/** Days on which software asks to be mended, and lures do. */
import { around, nthWeekday, TUESDAY } from './days.ts'
import type { Rule } from './rule.ts'

export const patchTuesday = (year: number, month: number): string => nthWeekday(year, month, TUESDAY, 2)
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

export const UPDATES: readonly Rule[] = [
  {
    id: 'patch-tuesday',
    name: 'Patch Tuesday',
    kind: 'updates',
    brands: 'microsoft',
    words:
      'update, updates, patch, patches, failed update, security update, windows update, update failed, hotfix, vulnerability, ' +
      'aktualisierung, aktualisierungen, sicherheitsupdate, sicherheitsaktualisierung, sicherheitslucke, mise a jour, mises a jour, correctif, ' +
      'actualizacion, actualizaciones, parche, aggiornamento, aggiornamenti, atualizacao, atualizacoes, bijwerken, beveiligingsupdate, ' +
      'aktualizacja, aktualizacje, aktualizacji, uppdatering, opdatering, oppdatering, guncelleme, aktualizace, 更 新, 補 丁, 补 丁',
    // "Second Tuesday" began in October 2003.
    since: 2004,
    source: 'Microsoft Security Response Center: security updates come on the second Tuesday of each month',
    spans: (year) => MONTHS.flatMap((month) => around(patchTuesday(year, month), 0, 7)),
  },
  {
    id: 'windows-end-of-support',
    name: 'End of support of a Windows version',
    kind: 'updates',
    brands: 'microsoft',
    words:
      'windows xp, windows 7, windows 8, windows 8 1, windows 10, end of support, end of life, supportende, fin de support, fin de soporte, fine del supporto, fim do suporte',
    source: 'Microsoft Lifecycle: Windows XP 8 April 2014, 7 on 14 January 2020, 8.1 on 10 January 2023, 10 on 14 October 2025',
    spans: (year) => END_OF_SUPPORT.flatMap((day) => (day.startsWith(`${year}-`) ? around(day, 60, 30) : [])),
  },
  {
    id: 'security-awareness-month',
    name: 'Cybersecurity Awareness Month',
    kind: 'updates',
    words:
      'security awareness, awareness training, security training, cybersecurity training, cyber security training, sicherheitsschulung, sicherheitstraining, formation securite, formacion en seguridad',
    since: 2004,
    source: 'CISA: October is Cybersecurity Awareness Month since 2004 (in the EU since 2012, ENISA)',
    spans: (year) => [{ from: `${year}-10-01`, to: `${year}-10-31` }],
  },
]

const END_OF_SUPPORT = ['2014-04-08', '2020-01-14', '2023-01-10', '2025-10-14']
