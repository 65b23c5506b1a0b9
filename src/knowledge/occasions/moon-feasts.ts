/** Feasts that the moon moves, by tables. What is seen in the sky may set them a day later than what is reckoned; the spans allow for it. */
import { listed } from './days.ts'
import type { Rule } from './rule.ts'

export const RAMADAN =
  '2015-06-18 2016-06-06 2017-05-27 2018-05-16 2019-05-06 2020-04-24 2021-04-13 2022-04-02 2023-03-23 2024-03-11 2025-03-01 2026-02-18 2027-02-08 2028-01-28 2029-01-16 2030-01-05 2030-12-26'
export const EID_AL_FITR =
  '2015-07-17 2016-07-06 2017-06-25 2018-06-15 2019-06-04 2020-05-24 2021-05-13 2022-05-02 2023-04-21 2024-04-10 2025-03-30 2026-03-20 2027-03-09 2028-02-26 2029-02-14 2030-02-04'
export const EID_AL_ADHA =
  '2015-09-23 2016-09-11 2017-09-01 2018-08-21 2019-08-11 2020-07-31 2021-07-20 2022-07-09 2023-06-28 2024-06-16 2025-06-06 2026-05-27 2027-05-16 2028-05-05 2029-04-24 2030-04-13'
export const LUNAR_NEW_YEAR =
  '2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03'
export const MID_AUTUMN =
  '2015-09-27 2016-09-15 2017-10-04 2018-09-24 2019-09-13 2020-10-01 2021-09-21 2022-09-10 2023-09-29 2024-09-17 2025-10-06 2026-09-25 2027-09-15 2028-10-03 2029-09-22 2030-09-12'
export const DIWALI =
  '2015-11-11 2016-10-30 2017-10-19 2018-11-07 2019-10-27 2020-11-14 2021-11-04 2022-10-24 2023-11-12 2024-10-31 2025-10-20 2026-11-08 2027-10-29 2028-10-17 2029-11-05 2030-10-26'

const UMM_AL_QURA = 'Umm al-Qura calendar (Institute of Astronomical and Geophysical Research, KACST, Saudi Arabia)'
const CHINESE_CALENDAR = 'Chinese calendar, GB/T 33661-2017; tables of the Hong Kong Observatory'
const MUSLIM = 'SA AE QA KW BH OM EG JO LB MA DZ TN TR PK BD ID MY SG NG'
const EID =
  'eid, eid mubarak, eidi, aid moubarak, aid mubarak, bayram, ramazan bayrami, kurban, kurban bayrami, idul fitri, idul adha, lebaran, hari raya, bakrid, qurbani, udhiyah, عيد, عيد مبارك, العيد'
const LUNAR =
  'lunar new year, chinese new year, red packet, red envelope, hong bao, ang bao, hongbao, angpow, gong xi fa cai, spring festival, seollal, tet, imlek, 春 节, 春 節, 新 年, 红 包, 紅 包, 过 年, 農 曆 新 年'
const CHINESE_WORLD = 'CN HK TW SG MY KR VN ID TH PH'

const RAMADAN_DAYS = 29

export const MOON_FEASTS: readonly Rule[] = [
  {
    id: 'ramadan',
    name: 'Ramadan',
    kind: 'holiday',
    countries: MUSLIM,
    words: 'ramadan, ramadhan, ramzan, ramazan, ramadan kareem, iftar, zakat, zakat al fitr, puasa, رمضان, رمضان كريم',
    source: UMM_AL_QURA,
    spans: (year) => listed(year, RAMADAN, 10, RAMADAN_DAYS),
  },
  {
    id: 'eid-al-fitr',
    name: 'Eid al-Fitr',
    kind: 'holiday',
    countries: MUSLIM,
    words: EID,
    source: UMM_AL_QURA,
    spans: (year) => listed(year, EID_AL_FITR, 7, 4),
  },
  {
    id: 'eid-al-adha',
    name: 'Eid al-Adha',
    kind: 'holiday',
    countries: MUSLIM,
    words: EID,
    source: UMM_AL_QURA,
    spans: (year) => listed(year, EID_AL_ADHA, 10, 4),
  },
  {
    id: 'lunar-new-year',
    name: 'Lunar New Year',
    kind: 'holiday',
    countries: CHINESE_WORLD,
    words: LUNAR,
    source: CHINESE_CALENDAR,
    spans: (year) => listed(year, LUNAR_NEW_YEAR, 14, 14),
  },
  {
    id: 'mid-autumn',
    name: 'Mid-Autumn Festival',
    kind: 'holiday',
    countries: 'CN HK TW SG MY VN KR',
    words: 'mid autumn, moon festival, mooncake, mooncakes, chuseok, 中 秋, 中 秋 节, 中 秋 節, 月 饼, 月 餅',
    source: CHINESE_CALENDAR,
    spans: (year) => listed(year, MID_AUTUMN, 14, 1),
  },
  {
    id: 'diwali',
    name: 'Diwali',
    kind: 'holiday',
    countries: 'IN SG MY MU FJ GB',
    words: 'diwali, deepavali, deepawali, dhanteras, festive offer, festive sale, diwali offer, diwali bonus',
    source: 'Holiday lists of the Government of India, Department of Personnel and Training; from 2026 reckoned by the new moon of Kartika',
    spans: (year) => listed(year, DIWALI, 14, 3),
  },
  {
    id: 'hajj-season',
    name: 'Hajj season',
    kind: 'holiday',
    countries: MUSLIM,
    words: 'hajj, haji, umrah, hac',
    source: UMM_AL_QURA,
    spans: (year) => listed(year, EID_AL_ADHA, 60, 4),
  },
]
