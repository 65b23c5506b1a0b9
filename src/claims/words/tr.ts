/** Phrases of lures in Turkish. */
import type { LureWords } from './lure-words.ts'

export const tr: LureWords = {
  objects: {
    account:
      'hesabiniz, hesabinizin, hesabinizi, hesabiniza, sifreniz, sifrenizi, parolaniz, banka hesabi, kartiniz, internet bankaciligi, kullanici adi, uyeliginizin',
    payment: 'odeme, odemeniz, odenmemis, borc, borcunuz, ceza, odeme yontemi, gecikmis, tahsilat, havale',
    invoice: 'fatura, faturaniz, siparis, siparisiniz, teklif, makbuz, dekont, siparis onayi',
    parcel:
      'kargo, kargonuz, paket, paketiniz, gonderi, gonderiniz, teslimat, gumruk, takip numarasi, kurye, kargo ucreti, teslimat denemesi, teslimat adresi, gumruk vergisi',
    prize: 'kazandiniz, odul, odulunuz, hediye, hediye karti, cekilis, anket, tebrikler, kazanan, hediye ceki, secildiniz, kupon',
    'tax-refund': 'vergi iadesi, vergi, vergi dairesi, gelir idaresi, iade, aidat iadesi',
    subscription: 'abonelik, aboneliginiz, uyelik, yenileme, suresi doldu, suresi dolmak, lisans',
    'storage-quota': 'posta kutusu, posta kutunuz, depolama, depolama alani, kota, kotaniz, yer kalmadi',
    document: 'belge, belgeyi, dosya, ek dosya, sesli mesaj, imza, yeni mesaj, sizinle paylasti, yeni belge, paylasilan dosya, imzalamaniz',
    'crypto-wallet': 'cuzdan, cuzdaniniz, bitcoin, kripto*, airdrop, token*',
    money: 'kredi, miras, bagis, milyon, yatirim, para kazan*, is teklifi, fon, tazminat, ek gelir, para kazan',
    'security-alert': 'guvenlik uyarisi, supheli, olagandisi, yetkisiz, giris denemesi, yeni giris, yeni cihaz, virus, tehdit, guvenligi',
    'adult-dating': 'bulusma, seks, bekar, kadinlar, kizlar, ask, flort',
    'health-product': 'zayiflama, kilo verin, haplari, saglik, diyet, agri, diyabet, takviye, kilo verme, ereksiyon, isitme',
    gambling: 'casino, bahis, ucretsiz donus, jackpot, hosgeldin bonusu, slot, piyango, bedava donus, ilk yatirim',
  },
  actions: {
    'log-in': 'giris yapin, giris yap, oturum acin, oturum ac, sifrenizi sifirlayin',
    'verify-details':
      'dogrulayin, dogrula, onaylayin, bilgilerinizi guncelleyin, guncelleyin, guncelle, dogrulama, etkinlestirin, bilgilerinizi girin, aktif edin',
    pay: 'odeyin, hemen ode, odeme yapin, yenileyin, satin al, siparis ver, simdi ode, uzatin',
    claim: 'talep edin, talep et, hediyenizi alin, odulunuzu alin, katilin, ankete katilin, hemen al, alin, para cek',
    reply: 'yanitlayin, cevap verin, bana yazin, iletisime gecin, bize yazin, cevabinizi',
    call: 'arayin, bizi arayin, telefon numarasi, musteri hizmetleri',
    'open-file': 'ekte, ekteki, ekli dosya, indirin, indir, belgeyi acin, belgeyi goruntule*',
    click: 'tiklayin, buraya tiklayin, goruntuleyin, inceleyin, daha fazla, kesfedin, ziyaret edin, incele',
  },
  persuasions: {
    fear: 'askiya alin*, engellen*, kapatil*, silinecek*, risk*, tehlike*, supheli, yetkisiz, kaybed*, ceza, kisitlan*, virus*, dolandir*, icra',
    urgency:
      'acil, hemen, derhal, 24 saat, 48 saat, son uyari, son sans, bugun, suresi dol, en kisa surede, son hatirlatma, bekliyor, sinirli sure',
    reward: 'ucretsiz, odul*, hediye*, bonus, indirim, tebrikler, kazan*, firsat*, kampanya, iade, milyon, secildiniz',
    curiosity: 'gizli, sir, yeni mesaj, inanilmaz, kesfedin, biliyor muydunuz, sasirtici',
    authority: 'polis, mahkeme, vergi dairesi, bakanlik, savcilik, emniyet, kanun*, resmi, zorunlu',
    charm: 'ask, kadinlar, yalniz*, guzel, sevgili*, kizlar',
    pity: 'kanser, dul, hasta, yetim, hastane',
    none: ' 24 saat gecerli, gecerlidir, dikkate almayin, talep etmediyseniz, siz istemediyseniz, yok sayin, saat sonra, gun sonra, gecerliligini yitir*',
  },
  greetings:
    'sayin musterimiz, sayin musteri, degerli musterimiz, sayin kullanici, degerli kullanici, sayin yetkili, merhaba, sayin ilgili, sevgili dostum, degerli uyemiz, sayin uyemiz, sayin hesap sahibi',
  footers:
    'abonelikten cik, uyelikten ayril*, bu e postayi, listeden cik, tarayicida goruntule*, almak istemiyorsaniz, gizlilik politikasi',
}
