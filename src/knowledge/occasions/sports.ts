/** Big games, with the days on which they were or will be held. Lures offer tickets, streams and prizes from some weeks before. */
import { type Span, shift } from './days.ts'
import type { Rule } from './rule.ts'

const TOURNAMENT_DAYS_BEFORE = 45
const MATCH_DAYS_BEFORE = 14
const DAYS_AFTER = 2

/** `first/last` parted by spaces; belongs to the year in which it begins. */
const held = (table: string) => (year: number) => spansOf(year, table, TOURNAMENT_DAYS_BEFORE)
const played = (table: string) => (year: number) => spansOf(year, table, MATCH_DAYS_BEFORE)

function spansOf(year: number, table: string, before: number): readonly Span[] {
  return table.split(' ').flatMap((row) => {
    const [first = '', last = first] = row.split('/')
    return first.startsWith(`${year}-`) ? [{ from: shift(first, -before), to: shift(last, DAYS_AFTER) }] : []
  })
}

const WORLD_CUP =
  'world cup, worldcup, fifa, weltmeisterschaft, fussball wm, wm tickets, coupe du monde, copa mundial, mundial, copa del mundo, copa do mundo, mondiali, coppa del mondo, wereldkampioenschap, wk voetbal, mistrzostwa swiata, dunya kupasi'
const EURO =
  'euro 2016, euro 2020, euro 2021, euro 2022, euro 2024, euro 2025, euro 2028, uefa euro, europameisterschaft, em tickets, em tippspiel, fussball em, championnat d europe, eurocopa, europei, campeonato europeu, ek voetbal, mistrzostwa europy'
const OLYMPICS =
  'olympics, olympic, olympic games, olympia, olympische spiele, olympische, jeux olympiques, jo 2016, jo 2024, juegos olimpicos, olimpiadas, olimpiadi, jogos olimpicos, olympische spelen, igrzyska, オ リ ン ヒ ッ ク, 五 輪, 奥 运, 奥 运 会'

export const SPORTS: readonly Rule[] = [
  {
    id: 'fifa-world-cup',
    name: 'FIFA World Cup',
    kind: 'sport',
    words: `${WORLD_CUP}, qatar 2022, brasil 2014, brazil 2014, russia 2018, rusia 2018`,
    source: 'fifa.com: opening match and final of 2014, 2018, 2022, 2026',
    spans: held('2014-06-12/2014-07-13 2018-06-14/2018-07-15 2022-11-20/2022-12-18 2026-06-11/2026-07-19'),
  },
  {
    id: 'fifa-womens-world-cup',
    name: "FIFA Women's World Cup",
    kind: 'sport',
    words: WORLD_CUP,
    source: 'fifa.com: opening match and final of 2015, 2019, 2023, 2027',
    spans: held('2015-06-06/2015-07-05 2019-06-07/2019-07-07 2023-07-20/2023-08-20 2027-06-24/2027-07-25'),
  },
  {
    id: 'fifa-club-world-cup',
    name: 'FIFA Club World Cup',
    kind: 'sport',
    words: 'club world cup, mundial de clubes, coupe du monde des clubs, klub wm, mondiale per club, copa do mundo de clubes',
    source: 'fifa.com: the first with 32 clubs, 2025',
    spans: held('2025-06-14/2025-07-13'),
  },
  {
    id: 'uefa-euro',
    name: 'UEFA European Championship',
    kind: 'sport',
    words: EURO,
    source: 'uefa.com: opening match and final; that of 2020 was held in 2021',
    spans: held('2016-06-10/2016-07-10 2021-06-11/2021-07-11 2024-06-14/2024-07-14 2028-06-09/2028-07-09'),
  },
  {
    id: 'uefa-womens-euro',
    name: "UEFA Women's European Championship",
    kind: 'sport',
    words: `${EURO}, women s euro, womens euro`,
    source: 'uefa.com: opening match and final of 2017, 2022, 2025',
    spans: held('2017-07-16/2017-08-06 2022-07-06/2022-07-31 2025-07-02/2025-07-27'),
  },
  {
    id: 'champions-league-final',
    name: 'UEFA Champions League final',
    kind: 'sport',
    words:
      'champions league, champions league final, ligue des champions, liga de campeones, liga dos campeoes, sampiyonlar ligi, liga mistrzow',
    source: 'uefa.com, final of each season',
    spans: played(
      '2014-05-24 2015-06-06 2016-05-28 2017-06-03 2018-05-26 2019-06-01 2020-08-23 2021-05-29 2022-05-28 2023-06-10 2024-06-01 2025-05-31 2026-05-30',
    ),
  },
  {
    id: 'copa-america',
    name: 'Copa América',
    kind: 'sport',
    words: 'copa america',
    source: 'conmebol.com: 2015, 2016 (Centenario), 2019, 2021, 2024',
    spans: held('2015-06-11/2015-07-04 2016-06-03/2016-06-26 2019-06-14/2019-07-07 2021-06-13/2021-07-10 2024-06-20/2024-07-14'),
  },
  {
    id: 'africa-cup-of-nations',
    name: 'Africa Cup of Nations',
    kind: 'sport',
    words:
      'africa cup, african cup of nations, africa cup of nations, afcon, coupe d afrique, can 2015, can 2017, can 2019, can 2021, can 2022, can 2023, can 2025',
    source: 'cafonline.com: those named 2015, 2017, 2019, 2021, 2023 and 2025',
    spans: held(
      '2015-01-17/2015-02-08 2017-01-14/2017-02-05 2019-06-21/2019-07-19 2022-01-09/2022-02-06 2024-01-13/2024-02-11 2025-12-21/2026-01-18',
    ),
  },
  {
    id: 'summer-olympics',
    name: 'Summer Olympic Games',
    kind: 'sport',
    words: `${OLYMPICS}, rio 2016, tokyo 2020, paris 2024, los angeles 2028, la28`,
    source: 'olympics.com: opening and closing of Rio 2016, Tokyo 2020 (held in 2021), Paris 2024, Los Angeles 2028',
    spans: held('2016-08-05/2016-08-21 2021-07-23/2021-08-08 2024-07-26/2024-08-11 2028-07-14/2028-07-30'),
  },
  {
    id: 'winter-olympics',
    name: 'Winter Olympic Games',
    kind: 'sport',
    words: `${OLYMPICS}, sochi 2014, pyeongchang 2018, beijing 2022, milano cortina, milano cortina 2026`,
    source: 'olympics.com: opening and closing of Sochi 2014, PyeongChang 2018, Beijing 2022, Milano Cortina 2026',
    spans: held('2014-02-07/2014-02-23 2018-02-09/2018-02-25 2022-02-04/2022-02-20 2026-02-06/2026-02-22'),
  },
  {
    id: 'super-bowl',
    name: 'Super Bowl',
    kind: 'sport',
    words: 'super bowl, superbowl, big game, nfl',
    source: 'nfl.com: Super Bowl XLVIII (2014) to LXI (2027)',
    spans: played(
      '2014-02-02 2015-02-01 2016-02-07 2017-02-05 2018-02-04 2019-02-03 2020-02-02 2021-02-07 2022-02-13 2023-02-12 2024-02-11 2025-02-09 2026-02-08 2027-02-14',
    ),
  },
  {
    id: 'rugby-world-cup',
    name: 'Rugby World Cup',
    kind: 'sport',
    words: 'rugby, rugby world cup, coupe du monde de rugby, mundial de rugby',
    source: 'rugbyworldcup.com: 2015, 2019, 2023, 2027',
    spans: held('2015-09-18/2015-10-31 2019-09-20/2019-11-02 2023-09-08/2023-10-28 2027-10-01/2027-11-13'),
  },
  {
    id: 'cricket-world-cup',
    name: 'Cricket World Cup',
    kind: 'sport',
    words: 'cricket, cricket world cup, icc world cup',
    source: 'icc-cricket.com: 2015, 2019, 2023',
    spans: held('2015-02-14/2015-03-29 2019-05-30/2019-07-14 2023-10-05/2023-11-19'),
  },
]
