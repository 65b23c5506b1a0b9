/** Polish service mails in our own words. */
import { textsOf } from '../letter.ts'

const CHROME = `
Dzień dobry, {first}!
Pozdrawiamy\\nZespół {org}
Otrzymujesz tę wiadomość, ponieważ adres {mail} jest zarejestrowany w {org}.
Jeśli przycisk nie działa, skopiuj ten link do przeglądarki:
Wypisz się
Polityka prywatności
Pomoc
Zobacz w przeglądarce
Razem
Produkt
Pobierz naszą aplikację
`

export const pl = textsOf(
  'pl',
  CHROME,
  `
receipt
Twoje zamówienie {order} w {org}
Dziękujemy za zakupy. Otrzymaliśmy płatność w wysokości {amount}.
#
Zapłacono przez BLIK {date}.
> Zobacz zamówienie

receipt
Potwierdzenie płatności
Otrzymaliśmy {amount} za {product}. Numer zamówienia: {order}. Nie musisz nic robić.

invoice
Faktura {order} od {org}
Faktura na kwotę {amount} jest gotowa. Termin płatności: {later}.
> Zobacz fakturę
Jeśli płatność została już zrealizowana, prosimy zignorować tę wiadomość.

invoice
Twój rachunek za ten miesiąc
Do zapłaty: {amount}. Kwotę pobierzemy automatycznie {later}.
> Zobacz rachunek

code
{code} to Twój kod {org}
Wpisz ten kod, aby się zalogować:
! {code}
Kod jest ważny 10 minut. Nie podawaj go nikomu, także naszym pracownikom.

code
Twój kod weryfikacyjny
Użyj tego kodu, aby potwierdzić swoją tożsamość:
! {code}
Jeśli to nie Ty, zignoruj tę wiadomość.

reset
Zmiana hasła
Otrzymaliśmy prośbę o zmianę hasła do konta {org}. Link wygaśnie za godzinę.
> Ustaw nowe hasło
Jeśli to nie Ty, hasło pozostanie bez zmian.

reset
Nie pamiętasz hasła?
Ustaw nowe hasło dla {mail}, klikając poniżej.
> Ustaw hasło

verify
Potwierdź swój adres e-mail
Dziękujemy za rejestrację. Potwierdź, że {mail} to Twój adres.
> Potwierdź adres

verify
Aktywuj swoje konto
Jeszcze jeden krok: aktywuj konto w ciągu 3 dni, w przeciwnym razie zostanie usunięte.
> Aktywuj konto

signin
Nowe logowanie do Twojego konta
Zalogowano się z nowego urządzenia.
- Urządzenie: {device}
- Miejsce: {city} (IP {ip})
- Czas: {date}, {time}
Jeśli to Ty, wszystko w porządku. Jeśli nie, natychmiast zmień hasło.
> Sprawdź aktywność

signin
Zablokowaliśmy nietypową próbę logowania
Ktoś próbował zalogować się z miejscowości {city} ({device}). Czy to Ty?
> Sprawdź

security
Twoje hasło zostało zmienione
Hasło do konta {mail} zmieniono {date} o {time}. Jeśli to nie Ty, skontaktuj się z nami natychmiast.
> Zabezpiecz konto

security
Włączono weryfikację dwuetapową
Od teraz przy logowaniu poprosimy o kod z aplikacji uwierzytelniającej, np. Google lub Microsoft.

parcel
Twoja paczka jest w drodze
Zamówienie {order} przekazaliśmy firmie {carrier}. Przewidywana dostawa: {later}.
> Śledź paczkę

parcel
Paczka czeka na odbiór
{carrier} dostarczył paczkę {date} o {time} do punktu odbioru. Kod odbioru: {code}.
> Zgłoś problem

renewal
Twoja subskrypcja wkrótce się odnowi
Plan odnowi się {later} za {amount}. Możesz zrezygnować przed tą datą.
> Zarządzaj subskrypcją

renewal
Subskrypcja odnowiona
Dziękujemy, że jesteś z nami. Pobraliśmy {amount} z karty kończącej się na {last4}.

payfailed
Płatność nie powiodła się
Bank odrzucił obciążenie karty kończącej się na {last4} kwotą {amount}. Zaktualizuj kartę w ciągu 3 dni, w przeciwnym razie konto zostanie zawieszone.
> Zaktualizuj płatność

payfailed
Przypomnienie: faktura {order} nieopłacona
Nie odnotowaliśmy jeszcze wpłaty {amount}. Prosimy o zapłatę do {later}.
> Zapłać teraz

storage
Kończy Ci się miejsce
Wykorzystano 95% miejsca w {org}. Po zapełnieniu nie będzie można odbierać wiadomości.
> Powiększ miejsce

storage
Skrzynka jest pełna
Od {date} nie możemy dostarczać wiadomości. Usuń stare e-maile.
> Zarządzaj skrzynką

newsletter
{n} nowości w {org}
Nowa kolekcja już jest. Do {later} klubowicze mają 15% rabatu.
> Zobacz nowości

newsletter
Tydzień w mieście {city}
W tym tygodniu: powrót tramwajów, rozmowa z {friend} i {n} pomysłów na weekend.
> Czytaj dalej

invite
{friend} zaprasza Cię do {org}
{friend} chce z Tobą pracować nad „{product}”. Zaproszenie jest ważne 7 dni.
> Przyjmij zaproszenie
Możesz też zalogować się przez Google lub Apple.

invite
{friend} udostępnia Ci dokument
„Rzucisz okiem do czwartku?”
> Otwórz dokument

comment
{friend} wspomina o Tobie
{friend}: „@{first}, sprawdzisz drugą tabelę?”
> Odpowiedz

comment
Nowe odpowiedzi ({n}) na Twój post
{friend} i inni odpowiedzieli na „{product}”.
> Zobacz dyskusję

survey
Jak nam poszło?
{before} kontaktowaliśmy się w sprawie Twojego zgłoszenia. Wypełnisz dwuminutową ankietę?
> Wypełnij ankietę

survey
Co sądzisz o {product}?
Napisz opinię i weź udział w losowaniu bonu {amount}.
> Napisz opinię

event
Przypomnienie: wizyta {later}
Czekamy na Ciebie {later} o {time}, {city}. Zabierz bilet {order}.
> Pokaż bilet

event
Rejestracja potwierdzona
Webinar, który prowadzi {friend}, zaczyna się {later} o {time} w przeglądarce lub na Zoomie.
> Dodaj do kalendarza

deletion
Twoje konto zostanie usunięte
Nie logujesz się od 12 miesięcy. Zaloguj się do {later}, inaczej konto zostanie trwale usunięte.
> Zachowaj konto

deletion
Przyjęliśmy prośbę o usunięcie konta
Zgodnie z prośbą usuniemy konto {mail} {later}.

policy
Zmieniamy regulamin
Nowy regulamin i polityka prywatności obowiązują od {later}.
> Przeczytaj zmiany

policy
Ważna informacja o Twojej umowie
Od {later} płatności obsługuje PayU. Nie musisz nic robić.

welcome
Witamy w {org}
Twoje konto {mail} jest gotowe.
- Uzupełnij profil
- Połącz kalendarz Google lub Outlook
> Zaczynamy

welcome
Dziękujemy za rejestrację
30-dniowy okres próbny zaczyna się dzisiaj. Karta nie jest potrzebna.
> Otwórz {org}
`,
)
