/** How tax offices and those who pass themselves off as them speak of tax, by language. */

export const ENGLISH = 'tax, taxes, tax return, tax refund, taxpayer, income tax'
export const GERMAN =
  'steuer, steuern, steuererklarung, steuererklaerung, steuererstattung, steuerruckerstattung, steuerrueckerstattung, steuerruckzahlung, ' +
  'steuerbescheid, steuernachzahlung, einkommensteuer, einkommensteuererklarung, steuerguthaben, steuergutschrift, finanzamt, elster'
export const FRENCH =
  'impot, impots, declaration de revenus, declaration d impots, avis d imposition, avis d impot, remboursement d impot, fiscal, fiscale, fiscaux, trop percu, direction generale des finances publiques'
export const SPANISH =
  'impuesto, impuestos, declaracion de la renta, campana de la renta, borrador de la renta, renta web, irpf, isr, devolucion, declaracion anual, hacienda, fiscal, tributaria, tributario, contribuyente'
export const ITALIAN =
  'imposta, imposte, tasse, rimborso, rimborso fiscale, fiscale, dichiarazione dei redditi, dichiarazione precompilata, modello 730, irpef, agenzia delle entrate, contribuente'
export const DUTCH =
  'belasting, belastingen, belastingaangifte, aangifte, belastingteruggave, belastingteruggaaf, teruggave, teruggaaf, inkomstenbelasting, belastingdienst, personenbelasting'
export const PORTUGUESE =
  'imposto, impostos, imposto de renda, irpf, irs, restituicao, restituicoes, reembolso, declaracao, malha fina, receita federal, contribuinte, portal das financas, autoridade tributaria'
export const POLISH =
  'podatek, podatku, podatki, podatkow, podatkowy, podatkowa, podatkowe, podatnik, podatniku, zwrot podatku, pit, urzad skarbowy, urzedu skarbowego, nadplata, zeznanie'
export const SWEDISH = 'skatt, skatten, skatteaterbaring, skattebesked, deklaration, deklarationen, deklarera, skatteverket'
export const DANISH = 'skat, skatten, arsopgorelse, arsopgorelsen, overskydende skat, restskat, skattestyrelsen, tilbagebetaling'
export const NORWEGIAN = 'skatt, skatten, skattemelding, skattemeldingen, skatteoppgjor, skattepenger, tilbakebetaling, skatteetaten'
export const FINNISH = 'vero, verot, veron, veronpalautus, veronpalautuksen, veroilmoitus, verotus, verohallinto, veronpalautukset'
export const CZECH = 'danove, danovy, danoveho, danove priznani, preplatek, preplatek na dani, financni urad, financni sprava'
export const JAPANESE = '確 定 申 告, 還 付, 国 税, 税 務 署, 税 金, 納 税, 所 得 税, e tax'
export const CHINESE = '个 税, 个 人 所 得 税, 退 税, 税 务, 汇 算 清 缴'
