/** The words by which pages ask for secrets, in the languages we read. One phrase an entry; accents and case do not matter. */
import type { Secret } from '../../model/index.ts'
import { foldText } from '../fold.ts'

type Phrases = () => readonly string[]

/** Folded when they are first asked for: most mails are judged without a page. */
function list(text: string): Phrases {
  let folded: readonly string[] | null = null
  return () => {
    folded ??= text
      .split(',')
      .map((phrase) => foldText(phrase))
      .filter((phrase) => phrase !== '')
    return folded
  }
}

/** Of a field's label, name and placeholder. */
export const FIELD_WORDS: Readonly<Partial<Record<Secret, Phrases>>> = {
  seed: list(
    'seed, seed phrase, recovery phrase, secret phrase, secret recovery phrase, backup phrase, mnemonic, private key, keystore, recovery words, wallet phrase, 12 words, 24 words, ' +
      'wiederherstellungsphrase, wiederherstellungsworter, geheime phrase, privater schlussel, phrase de recuperation, phrase secrete, cle privee, frase de recuperacion, frase semilla, clave privada, ' +
      'frase de recuperacao, frase secreta, frase semente, chave privada, herstelzin, herstelwoorden, geheime zin, frase di recupero, frase segreta, fraza odzyskiwania',
  ),
  otp: list(
    'otp, one time code, one time password, verification code, security code sent, sms code, code sms, sent code, authentication code, authenticator code, 2fa, tan, mtan, sms tan, passcode, one time passcode, code we sent, digit code, ' +
      'bestatigungscode, sicherheitscode, einmalcode, einmalpasswort, freigabecode, code de verification, code de securite, code recu, code a usage unique, codigo de verificacion, codigo de seguridad, codigo sms, clave dinamica, ' +
      'codigo de verificacao, codigo recebido, token, verificatiecode, beveiligingscode, bevestigingscode, codice di verifica, codice otp, codice ricevuto, kod weryfikacyjny, kod sms, dogrulama kodu, onay kodu, 認証コード, 確認コード, ワンタイムパスワード',
  ),
  card: list(
    'card number, credit card, debit card, cardnumber, card no, ccnum, cc number, cvv, cvc, cvv2, security code on card, expiry, expiration, expiry date, mm yy, name on card, cardholder, card holder, atm pin, card pin, ' +
      'kartennummer, kreditkarte, karteninhaber, gultig bis, ablaufdatum, prufziffer, kartenprufnummer, numero de carte, numero de la carte, carte bancaire, titulaire de la carte, cryptogramme, date d expiration, ' +
      'numero de tarjeta, tarjeta, titular de la tarjeta, caducidad, vencimiento, fecha de vencimiento, numero do cartao, cartao, nome no cartao, nome impresso, validade, codigo de seguranca, kaartnummer, kaarthouder, vervaldatum, ' +
      'numero della carta, numero carta, titolare della carta, scadenza, numer karty, kart numarasi, kart no, son kullanma, カード番号, 有効期限, セキュリティコード',
  ),
  bank: list(
    'iban, account number, bank account, sort code, routing number, bic, swift, bankverbindung, kontonummer, bankleitzahl, blz, numero de compte, rib, numero de cuenta, cuenta bancaria, clabe, agencia, conta corrente, numero da conta, chave pix, ' +
      'rekeningnummer, bankrekening, conto corrente, coordinate bancarie, numer konta, numer rachunku, hesap numarasi, 口座番号',
  ),
  identity: list(
    'social security, ssn, passport, passport number, id number, national id, identity card, identity document, id card, driving licence, driver s license, drivers license, tax id, tax number, mother s maiden name, national insurance, ' +
      'ausweis, personalausweis, ausweisnummer, steuer id, steuernummer, steueridentifikationsnummer, reisepass, sozialversicherungsnummer, carte d identite, piece d identite, numero de securite sociale, numero fiscal, passeport, ' +
      'dni, nie, nif, documento de identidad, cedula, curp, rfc, pasaporte, cpf, cnpj, rg, documento de identidade, bsn, burgerservicenummer, identiteitsbewijs, paspoort, codice fiscale, carta d identita, pesel, dowod osobisty, tc kimlik, マイナンバー, 身分証',
  ),
  password: list(
    'password, passwort, kennwort, pin, mot de passe, motdepasse, code secret, code confidentiel, contrasena, clave, clave de acceso, senha, wachtwoord, pincode, password attuale, haslo, sifre, parola, passwd, pass word, pwd, パスワード, 暗証番号, 密码',
  ),
  login: list(
    'email, e mail, mail address, email address, username, user name, user id, userid, login, login id, account name, apple id, phone or email, customer number, customer id, member id, online id, access id, ' +
      'benutzername, anmeldename, nutzername, kundennummer, zugangsnummer, e mail adresse, identifiant, adresse e mail, adresse mail, adresse electronique, numero client, utilisateur, usuario, correo, correo electronico, ' +
      'nombre de usuario, numero de cliente, endereco de e mail, usuario ou e mail, gebruikersnaam, e mailadres, klantnummer, nome utente, indirizzo email, codice cliente, codice titolare, adres e mail, uzytkownik, nazwa uzytkownika, e posta, kullanici adi, メールアドレス, ユーザー名, ログインid, 邮箱, 用户名',
  ),
  personal: list(
    'full name, first name, last name, surname, address, street, postcode, zip, zip code, phone, phone number, mobile, telephone, date of birth, birthday, dob, vorname, nachname, name, strasse, plz, postleitzahl, ort, telefon, handynummer, geburtsdatum, ' +
      'nom, prenom, adresse, code postal, ville, telephone, date de naissance, nombre, apellido, apellidos, direccion, codigo postal, telefono, fecha de nacimiento, nome, nome completo, sobrenome, endereco, cep, telefone, celular, data de nascimento, ' +
      'voornaam, achternaam, straat, postcode, telefoonnummer, geboortedatum, cognome, indirizzo, cap, data di nascita, imie, nazwisko, adres, kod pocztowy, telefon, data urodzenia, 氏名, 住所, 電話番号, 生年月日',
  ),
}

/** Of buttons and headings: the page is a door. */
export const DOOR_PHRASES = list(
  'sign in, signin, log in, login, log on, sign on, continue, next, verify, unlock, einloggen, anmelden, weiter, se connecter, connexion, suivant, continuer, s identifier, iniciar sesion, ingresar, acceder, siguiente, entrar, ' +
    'acessar, proximo, continuar, inloggen, aanmelden, volgende, accedi, avanti, entra, zaloguj, zaloguj sie, dalej, giris yap, giris, ログイン, サインイン, 次へ, 登录',
)

/** "Press Windows + R, then Ctrl + V": instructions to run what the page put on the clipboard. */
export const RUN_PHRASES = list(
  'win r, windows r, windows key r, windows button r, run dialog, run window, press windows, open terminal, open the terminal, powershell, command prompt, windows taste r, windows taste, ausfuhren fenster, eingabeaufforderung, ' +
    'touche windows, windows toets, tecla windows, tasto windows, terminal app, spotlight, klawisz windows',
)
export const PASTE_PHRASES = list(
  'ctrl v, control v, strg v, cmd v, command v, paste, einfugen, coller, pegar, colar, plakken, incolla, wklej, yapistir, 貼り付け',
)

/** A page that shouts and gives a number. */
export const ALARM_PHRASES = list(
  'your computer has been, your pc is, computer is infected, virus, trojan, spyware, malware, locked for security, has been locked, has been blocked, access blocked, do not restart, do not close, do not shut down, threat detected, threats detected, infected, ' +
    'ihr computer, computer wurde gesperrt, schadsoftware, infiziert, nicht ausschalten, votre ordinateur, ordinateur bloque, infecte, su equipo, ordenador bloqueado, infectado, seu computador, bloqueado, uw computer, geinfecteerd, il tuo computer, infetto, bloccato, ウイルス, 感染',
)
export const CALL_PHRASES = list(
  'call, call us, call now, toll free, call support, helpline, rufen sie, anrufen, hotline, appelez, appeler, llame, llamar, ligue, bel, bel nu, chiama, chiamate, zadzwon, お電話, 電話',
)
