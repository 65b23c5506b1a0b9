/** Phrases of lures in Polish. */
import type { LureWords } from './lure-words.ts'

export const pl: LureWords = {
  objects: {
    account:
      'twoje konto, twojego konta, panstwa konto, panstwa konta, konto zostalo, haslo, konto bankowe, dane logowania, zablokowane konto, aktywacja konta, profil zaufany, karta platnicza',
    payment: 'platnosc, platnosci, zaplata, nieoplacon*, zaleglosc, zaleglosci, metoda platnosci, mandat, doplata, obciazenie, windykacj*',
    invoice: 'faktura, faktury, fakture, zamowienie, zamowienia, oferta cenowa, rachunek, potwierdzenie zamowienia',
    parcel:
      'paczka, paczki, paczke, twoja paczka, przesylka, przesylki, przesylke, kurier, dostawa, dostawy, doreczeni*, clo, oplata celna, numer przesylki, sledzenie, proba doreczenia, adres dostawy, doplata do przesylki, paczkomat',
    prize:
      'wygrales, wygralas, wygrana, nagroda, nagrode, nagrody, zwyciezca, prezent, karta podarunkowa, ankieta, ankiete, gratulacje, gratulujemy, losowanie, konkurs, bon',
    'tax-refund': 'zwrot podatku, podatek, podatku, urzad skarbowy, nadplata, pit, skarbowy, krajowa administracja skarbowa',
    subscription: 'subskrypcja, subskrypcji, abonament, czlonkostwo, wygasl, wygasla, przedluzenie, odnowienie, licencja',
    'storage-quota':
      'skrzynka, skrzynki, skrzynka jest pelna, miejsce na dysku, limit skrzynki, pamiec, przestrzen dyskowa, skrzynka prawie pelna, prawie pelna',
    document:
      'dokument, dokumenty, udostepnil, udostepniono, zalacznik, plik, wiadomosc glosowa, podpisz, nowa wiadomosc, nowy dokument, udostepniony plik, do podpisu',
    'crypto-wallet': 'portfel, bitcoin, kryptowalut*, krypto, airdrop, wallet, tokeny',
    money:
      'pozyczka, pozyczki, kredyt, spadek, darowizna, milionow, milion, inwestycj*, zarob*, zarabiaj, praca zdalna, fundusz, odszkodowanie, oferta pracy, inwestycja',
    'security-alert':
      'alert bezpieczenstwa, podejrzan*, nietypow*, nieautoryzowan*, proba logowania, nowe logowanie, nowe urzadzenie, wirus, zagrozenie, bezpieczenstwo konta',
    'adult-dating': 'randki, randka, seks, samotne, kobiety, dziewczyny, milosc, singielki',
    'health-product':
      'odchudzanie, schudnij, tabletki, potencja, stawy, zdrowie, dieta, cukrzyca, suplement*, bol, schudnac, utrata wagi, sluch, wzrok',
    gambling: 'kasyno, darmowe spiny, zaklady, jackpot, bonus powitalny, automaty, loteria',
  },
  actions: {
    'log-in': 'zaloguj sie, zaloguj, logowanie, zresetuj haslo, zmien haslo',
    'verify-details':
      'zweryfikuj, weryfikacja, potwierdz, potwierdzic, potwierdz dane, zaktualizuj, aktualizacja danych, aktywuj, uzupelnij dane, podaj dane',
    pay: 'zaplac, zaplac teraz, oplac, ureguluj, doplac, przedluz, kup, zamow teraz, odnow',
    claim: 'odbierz, odbierz nagrode, wez udzial, skorzystaj, wypelnij ankiete, wyplac, odbierz teraz',
    reply: 'odpowiedz, odpisz, napisz do, skontaktuj sie, prosze o kontakt, prosze o odpowiedz',
    call: 'zadzwon, infolinia, numer telefonu, dzwon',
    'open-file': 'zalacznik, w zalaczniku, w zalaczeniu, pobierz, otworz dokument, zobacz dokument',
    click: 'kliknij tutaj, kliknij, zobacz, sprawdz, przejdz, wiecej, dowiedz sie, czytaj dalej, tutaj',
  },
  persuasions: {
    fear: 'utrac*, zagrozen*, ryzyko, nieautoryzowan*, podejrzan*, oszustw*, kara, egzekucj*, wirus*, konto zostalo zablokowane, zostanie zablokowane, zostanie zawieszone, zostanie usuniete, zostalo zawieszone',
    urgency:
      'pilne, natychmiast, 24 godzin, 48 godzin, jak najszybciej, ostatnie ostrzezenie, ostatnie przypomnienie, dzis wygasa, ostatnia szansa, tylko dzis, wygasa, oczekuje na, niezwlocznie',
    reward: 'za darmo, darmow*, nagrod*, wygran*, prezent*, bonus, rabat, gratulacj*, promocj*, zwrot, zysk*, wybrany, milion*',
    curiosity: 'tajemnic*, nowa wiadomosc, odkryj, niesamowit*, zobacz co, czy wiesz, sekret',
    authority: 'policja, sad, urzad skarbowy, ministerstwo, komornik, prokuratura, ustawa, obowiazkow*, interpol',
    charm: 'milosc, kobiety, samotn*, piekn*, kochanie, randk*, dziewczyn*',
    pity: 'rak, wdowa, choroba, sieroty, szpital, umieram',
    none: ' wazny przez, wazny 24, wygasa za, zignoruj, zignorowac, nie prosiles, nie wymaga',
  },
  greetings:
    'drogi kliencie, szanowny kliencie, szanowni panstwo, szanowna pani, szanowny panie, drogi uzytkowniku, szanowny uzytkowniku, witaj, dzien dobry, drogi przyjacielu, szanowny panie szanowna pani, drogi odbiorco',
  footers:
    'wypisz sie, anuluj subskrypcje, rezygnacja z, otrzymujesz te, nie chcesz otrzymywac, zobacz w przegladarce, polityka prywatnosci',
}
