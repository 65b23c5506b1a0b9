/** Invented people, towns, shops and goods for the honest mails, by language. */
import type { Random } from './random.ts'

interface Places {
  readonly locale: string
  readonly currency: string
  readonly endings: readonly string[]
  readonly first: readonly string[]
  readonly last: readonly string[]
  readonly cities: readonly string[]
  readonly carriers: readonly string[]
}

const list = (text: string): readonly string[] => text.split(' ').map((word) => word.replaceAll('_', ' '))
const place = (locale: string, currency: string, ...rest: [string, string, string, string, string]): Places => {
  const [endings, first, last, cities, carriers] = rest.map(list) as [string[], string[], string[], string[], string[]]
  return { locale, currency, endings, first, last, cities, carriers }
}

export const PLACES: Readonly<Record<string, Places>> = {
  en: place(
    'en-GB',
    'GBP',
    'com co.uk io org net',
    'Amelia Oliver Priya Marcus Hannah Callum Grace Tariq Ewan Josephine',
    'Hartley Okafor Pemberton Singh Whitlock Byrne Castellan Moss Ferrow Dunmore',
    'Leeds Bristol Galway Portland Halifax Norwich',
    'Royal_Mail DPD UPS FedEx Evri USPS',
  ),
  de: place(
    'de-DE',
    'EUR',
    'de com at ch net',
    'Jürgen Sabine Lukas Annika Matthias Ute Dörte Emre Katharina Felix',
    'Brückner Weißmann Holzer Yılmaz Grünwald Petersen Köhlbrand Ostermeier Vogt Reiß',
    'Bremen Graz Kassel Münster Basel Leipzig',
    'DHL Hermes DPD GLS UPS',
  ),
  pt: place(
    'pt-BR',
    'BRL',
    'com.br pt com net',
    'Luísa João Beatriz Thiago Conceição Rafael Inês Caetano Mariana Davi',
    'Albuquerque Nogueira Sampaio Teixeira Fragoso Lacerda Ximenes Meireles Falcão Brandão',
    'Curitiba Coimbra Recife Braga Niterói Faro',
    'Correios CTT Jadlog DHL',
  ),
  es: place(
    'es-ES',
    'EUR',
    'es com mx net',
    'Lucía Íñigo Carmen Mateo Jimena Andrés Begoña Joaquín Ximena Raúl',
    'Etxeberria Quintana Monreal Salcedo Ibáñez Peñalver Carrasco Urrutia Lozano Bermúdez',
    'Zaragoza Oviedo Puebla Málaga Rosario Cádiz',
    'Correos SEUR MRW DHL',
  ),
  fr: place(
    'fr-FR',
    'EUR',
    'fr com be net',
    'Élodie Théo Margaux François Aïcha Benoît Noémie Gaël Solène Yann',
    'Lefèvre Delacroix-Morin Besnard Chauvet Diallo Guérin Marchand Kermadec Roussel Vasseur',
    'Rennes Grenoble Namur Lille Dijon Angers',
    'La_Poste Colissimo Chronopost Mondial_Relay DHL',
  ),
  nl: place(
    'nl-NL',
    'EUR',
    'nl com be eu',
    'Femke Sjoerd Anouk Bram Lieke Joris Fatima Thijs Marloes Daan',
    'Veldkamp Hoogendijk Bruinsma Oosterhout Zwartjes Kuipers Haaksma Wijnberg Smeets Roelofs',
    'Zwolle Gent Breda Groningen Delft Arnhem',
    'PostNL DHL DPD bpost',
  ),
  it: place(
    'it-IT',
    'EUR',
    'it com eu net',
    'Chiara Niccolò Giulia Matteo Ludovica Salvatore Elisa Dario Ginevra Pietro',
    'Bellandi Ferrigno Castagnoli Marchetti Zanardi Colonna Trevisan Lo_Presti Guidi Serafini',
    'Parma Lecce Trieste Lucca Bergamo Catania',
    'Poste_Italiane BRT GLS DHL',
  ),
  pl: place(
    'pl-PL',
    'PLN',
    'pl com eu com.pl',
    'Małgorzata Łukasz Zofia Wojciech Agnieszka Paweł Jagoda Szymon Elżbieta Mikołaj',
    'Wójcicki Żurawska Kołodziej Dąbrowa Szczepaniak Gołębiewska Różański Ciesielska Sikora Świątek',
    'Toruń Łódź Gdynia Kielce Olsztyn Lublin',
    'InPost Poczta_Polska DPD DHL',
  ),
  ja: place(
    'ja-JP',
    'JPY',
    'jp co.jp com ne.jp',
    '陽子 健太 美咲 翔 由紀子 大輔 さくら 直樹 結衣 拓也',
    '高橋 森田 小野寺 川口 渡辺 石井 藤原 中島 宮本 長谷川',
    '仙台 福岡 金沢 神戸 札幌 松山',
    'ヤマト運輸 佐川急便 日本郵便',
  ),
  ru: place(
    'ru-RU',
    'RUB',
    'ru com org net',
    'Алёна Дмитрий Светлана Игорь Ксения Павел Татьяна Руслан Марина Егор',
    'Воронцова Лебедев Калинина Остапенко Шубин Зайцева Громов Ершова Тихонов Белякова',
    'Казань Тверь Омск Калуга Пермь Самара',
    'Почта_России СДЭК Boxberry DHL',
  ),
  tr: place(
    'tr-TR',
    'TRY',
    'com.tr com net org',
    'Ayşe Mehmet Elif Çağrı Zeynep Barış Gülşen Oğuz Şebnem Kerem',
    'Yıldırım Özdemir Akçay Karaoğlu Sönmez Tunç Güneş Demirkan Ünal Şahinöz',
    'İzmir Bursa Eskişehir Trabzon Antalya Konya',
    'Yurtiçi_Kargo Aras_Kargo MNG_Kargo PTT',
  ),
  zh: place(
    'zh-CN',
    'CNY',
    'cn com com.cn net',
    '晓燕 伟明 丽娟 志强 雨桐 建国 欣怡 浩然 文静 俊杰',
    '王 陈 林 赵 周 欧阳 许 郑 梁 谢',
    '杭州 成都 厦门 苏州 西安 青岛',
    '顺丰速运 中通快递 京东物流 圆通速递',
  ),
}

const FAMILY_FIRST = new Set(['ja', 'zh'])

/** The base language whose names and places stand in for a language that has none here. */
export function homeOf(language: string): string {
  const base = language.toLowerCase().split(/[-_]/)[0] ?? 'en'
  return base in PLACES ? base : ({ uk: 'ru', be: 'ru', bg: 'ru', ca: 'es', gl: 'es', nb: 'nl', da: 'nl', sv: 'nl' }[base] ?? 'en')
}

export interface Person {
  readonly full: string
  readonly first: string
}

export function personOf(language: string, random: Random): Person {
  const home = homeOf(language)
  const { first, last } = PLACES[home] as Places
  const given = random.pick(first)
  const family = random.pick(last)
  return FAMILY_FIRST.has(home)
    ? {
        full: home === 'ja' ? `${family} ${given}` : `${family}${given}`,
        first: home === 'ja' ? `${family} ${given}` : `${family}${given}`,
      }
    : { full: `${given} ${family}`, first: given }
}

export function placesOf(language: string): Places {
  return PLACES[homeOf(language)] as Places
}
