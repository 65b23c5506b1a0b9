/** *Mail prüfen* auf Deutsch. */
import type { CheckWords } from './check-words.ts'

export const deCheck: CheckWords = {
  drop: 'Mail hierher ziehen',
  choose: 'Gespeicherte Mail hierher ziehen oder wählen',
  accepted: 'Eine gespeicherte Mail (.eml) oder ein Postfach (.mbox). Kein Foto, kein PDF, kein Outlook-.msg.',
  sourceHelp: 'Der Quelltext beginnt mit Zeilen wie „Received:“ und „From:“.',
  reading: 'Die Mail wird gelesen …',
  samples: 'Gerade keine Mail da? Probieren Sie eine erfundene:',
  sampleNames: { attack: '„Your mailbox is almost full“', lure: '„Ihr Paket wartet“', honest: '„Your receipt“' },
  howTo: 'Wie komme ich an den Quelltext einer Mail?',
  howToLead: 'Jede Mail hat einen: Er sagt, woher die Mail wirklich kam. Wo lesen Sie Ihre Mails?',
  programs: {
    gmail: {
      name: 'Gmail im Browser',
      steps: [
        'Öffnen Sie die Mail. Drücken Sie rechts oben in ihr auf ⋮.',
        'Drücken Sie „Original anzeigen“. Eine neue Seite geht auf.',
        'Drücken Sie dort „In die Zwischenablage kopieren“, kommen Sie hierher zurück und fügen Sie ein.',
      ],
      press: ['Original anzeigen'],
    },
    outlook: {
      name: 'Outlook, neu oder im Browser',
      steps: [
        'Öffnen Sie die Mail. Drücken Sie rechts oben in ihr auf ⋯.',
        'Drücken Sie „Ansicht“, dann „Nachrichtenquelle anzeigen“.',
        'Markieren Sie alles (Strg+A), kopieren Sie es (Strg+C), kommen Sie zurück und fügen Sie ein (Strg+V).',
      ],
      press: ['Ansicht', 'Nachrichtenquelle anzeigen'],
    },
    'outlook-classic': {
      name: 'Outlook, klassisch für Windows',
      steps: [
        'Dieses Outlook speichert Mails so, dass Telltale sie nicht lesen kann. Öffnen Sie Ihr Postfach im Browser: outlook.com, bei der Arbeit outlook.office.com.',
        'Öffnen Sie dort die Mail und machen Sie weiter wie im neuen Outlook.',
      ],
      press: ['outlook.office.com'],
    },
    'apple-mail': {
      name: 'Mail auf dem Mac',
      steps: [
        'Klicken Sie die Mail an. Drücken Sie oben am Bildschirm auf „Darstellung“.',
        'Drücken Sie „E-Mail“, dann „Reine Datei“.',
        'Markieren Sie alles (⌘A), kopieren Sie es (⌘C), kommen Sie zurück und fügen Sie ein (⌘V).',
      ],
      press: ['Darstellung', 'E-Mail', 'Reine Datei'],
    },
    thunderbird: {
      name: 'Thunderbird',
      steps: [
        'Öffnen Sie die Mail und drücken Sie Strg und U zusammen (am Mac ⌘ und U).',
        'Markieren Sie alles (Strg+A), kopieren Sie es (Strg+C), kommen Sie zurück und fügen Sie ein (Strg+V).',
      ],
      press: ['Strg', 'U'],
    },
    iphone: {
      name: 'iPhone und iPad',
      steps: [
        'Halten Sie in der Liste den Finger auf die Mail, bis sie sich abhebt. Halten Sie sie fest.',
        'Öffnen Sie mit einem anderen Finger die App „Dateien“ und lassen Sie die Mail dort los.',
        'Kommen Sie zurück und wählen Sie diese Datei. Oder öffnen Sie Ihr Postfach an einem Computer.',
      ],
      press: ['Dateien'],
    },
    android: {
      name: 'Android',
      steps: [
        'Die Apps zeigen den Quelltext nicht. Öffnen Sie gmail.com im Browser und drücken Sie dort ⋮.',
        'Drücken Sie „Desktopwebsite“ und machen Sie weiter wie bei Gmail im Browser.',
      ],
      press: ['Desktopwebsite'],
    },
  },
  didNotWork: 'Das ging nicht',
  problems: {
    nothing: 'Es war nichts zu prüfen da. Wählen Sie zuerst eine Datei oder fügen Sie den Quelltext der Mail ein.',
    'too-large':
      'Das ist größer als {megabytes} MB, so viel liest Telltale nicht auf einmal. Ist es ein ganzes Postfach? Dann geben Sie nur die eine Mail.',
    'outlook-file':
      'Das ist eine Mail, wie Outlook sie speichert (.msg). Die kann Telltale noch nicht lesen. So bekommen Sie die Mail auf anderem Weg.',
    archive: 'Das ist ein Zip-Archiv. Entpacken Sie es zuerst und geben Sie dann die Mail, die darin liegt.',
    picture:
      'Das ist ein Bild. Ein Bild einer Mail verrät nicht, wer sie wirklich geschickt hat: Telltale braucht den Quelltext. So bekommen Sie ihn.',
    pdf: 'Das ist ein PDF. Eine gedruckte Mail verrät nicht, wer sie wirklich geschickt hat: Telltale braucht den Quelltext. So bekommen Sie ihn.',
    'not-a-mail': 'Das sieht nicht wie der Quelltext einer Mail aus. So bekommen Sie ihn.',
    unreadable: 'Diese Datei ist beschädigt oder abgeschnitten und ließ sich nicht lesen. Speichern Sie die Mail noch einmal.',
    gone: 'Diese Antwort gibt es nicht mehr: Was hier geprüft wird, ist nach zehn Minuten vergessen. Prüfen Sie die Mail noch einmal.',
    busy: 'Aus Ihrem Netz wurden gerade viele Mails geprüft. Warten Sie eine Minute und versuchen Sie es noch einmal.',
    closed: 'Hier dürfen nur angemeldete Personen Mails prüfen.',
    'our-fault': 'Hier hat Telltale einen Fehler gemacht, nicht Sie. Versuchen Sie es noch einmal.',
  },
  givesAway: 'Was sie verrät',
  speaksFor: 'Was für sie spricht',
  nothingFound:
    'Wir haben nach allem gesucht, was falsche Mails sonst verrät, und hier nichts davon gefunden. Ob wahr ist, was sie sagt, können wir nicht wissen.',
  advertising: 'Gefälscht ist daran nichts, soweit wir sehen. Ihre Wörter sind die von Werbung, die an viele zugleich geht.',
  showOnMail: 'In der Mail zeigen:',
  notChecked: {
    'not-visited': 'Die Seite hinter dem Link: Wir haben sie nicht geöffnet.',
    'not-authenticated': 'Wer diese Mail wirklich geschickt hat und wie sie zu Ihnen kam: Die Mail selbst beweist es nicht.',
    'arrival-not-seen': 'Wie sie zu Ihnen kam: Die Mail selbst beweist es nicht.',
    'organisation-not-known': 'Der Name, den sie nennt: Wir kennen keine Organisation, die so heißt.',
    'too-few-words': 'Wie ihre Wörter klingen: Es sind zu wenige.',
    'picture-not-read': 'Was in ihren Bildern steht: Sie wurden nicht gelesen.',
    'attachment-not-read': 'Was in der angehängten Datei ist: Sie wurde nicht geöffnet.',
  },
  showAll: 'Alles in der Mail zeigen',
  everything: 'Alles, was wir gefunden haben',
  score: 'Wie sicher wir sind, dass das ein Angriff ist: {score} von 100.',
  brackets: 'Den Punkt in Adressen schreiben wir [.], damit niemand sie aus Versehen öffnet.',
  severalGiven: 'In der Datei stecken mehrere Mails. Diese Antwort gilt der ersten.',
  cannotShow: 'Diese Mail lässt sich nicht zeigen.',
  head: {
    from: 'Von',
    replyTo: 'Antworten gehen an',
    subject: 'Betreff',
    date: 'Datum',
    files: 'Angehängt',
    unseen: 'Was Mailprogramme nicht zeigen',
  },
  doNow: 'Was Sie jetzt tun sollten',
  doneAlready: 'Was haben Sie bisher getan?',
  inDoubt: 'Noch im Zweifel, oder schon etwas getan?',
  deeds: {
    nothing: 'Noch nichts',
    clicked: 'Ich habe auf den Link geklickt',
    typed: 'Ich habe ein Passwort oder andere Daten eingegeben',
    paid: 'Ich habe bezahlt',
    opened: 'Ich habe eine Datei geöffnet',
    answered: 'Ich habe geantwortet oder angerufen',
  },
  report: 'Melden Sie sie in Ihrem Mailprogramm als Spam oder Phishing, das schützt andere, und löschen Sie sie.',
  clicked: [
    'Schließen Sie die Seite. Der Klick allein schadet selten, solange Sie nichts eingegeben haben.',
    'Wurde eine Datei heruntergeladen, löschen Sie sie und öffnen Sie sie nicht. Sollten Sie etwas erlauben oder installieren, nehmen Sie das zurück.',
  ],
  password:
    'Ändern Sie dieses Passwort jetzt, möglichst an einem anderen Gerät, und gehen Sie auf eigenem Weg dorthin, nicht über diese Mail.',
  passwordOf:
    'Ändern Sie jetzt Ihr Passwort bei {name}, möglichst an einem anderen Gerät. Tippen Sie die Adresse selbst ein oder nehmen Sie die App; gehen Sie nicht über diese Mail.',
  passwordElsewhere:
    'Ändern Sie es auch überall, wo Sie dasselbe verwenden. Schalten Sie, wenn möglich, die Anmeldung in zwei Schritten ein.',
  wallet: [
    'Wer die geheimen Wörter hat, hat die Wallet. Legen Sie jetzt an einem anderen Gerät eine neue an und verschieben Sie alles dorthin.',
    'Verwenden Sie die alten Wörter nie wieder.',
  ],
  card: 'Wenn Sie die Nummer einer Karte oder eines Kontos angegeben haben, rufen Sie sofort Ihre Bank an, unter der Nummer auf der Rückseite der Karte, und lassen Sie sie sperren.',
  paid: [
    'Rufen Sie sofort Ihre Bank an, unter der Nummer auf der Rückseite Ihrer Karte, und bitten Sie sie, die Zahlung zu stoppen oder zurückzuholen. Die ersten Stunden zählen.',
    'Haben Sie mit einer Geschenkkarte bezahlt, rufen Sie die Firma an, die sie ausgibt, und nennen Sie deren Nummer.',
    'Heben Sie diese Mail als Beweis auf und erstatten Sie Anzeige bei der Polizei.',
  ],
  opened: [
    'Nehmen Sie das Gerät vom Netz: WLAN aus oder Kabel ziehen. Geben Sie daran kein Passwort ein.',
    'Lassen Sie einen Virenscanner alles durchsuchen oder fragen Sie jemanden, der sich auskennt. Ändern Sie Ihre Passwörter an einem anderen Gerät.',
    'Bei der Arbeit: Rufen Sie sofort Ihre IT an. Niemand nimmt Ihnen übel, dass Sie schnell sind.',
  ],
  answered: [
    'Schreiben Sie nicht noch einmal, und legen Sie auf, wenn jemand anruft.',
    'Haben Sie jemanden auf Ihren Computer gelassen, nehmen Sie den Computer vom Netz und lassen Sie ihn prüfen. Haben Sie Bankdaten genannt, rufen Sie Ihre Bank unter der Nummer auf der Rückseite Ihrer Karte an.',
  ],
  whereToReport:
    'Wo melden: in Deutschland bei der Onlinewache der Polizei; Karten sperrt dort auch der Sperr-Notruf 116 116. Anderswo bei Ihrer Polizei.',
  print: 'Drucken',
  save: 'Antwort als Datei speichern',
  savedOn: 'Antwort von Telltale, {date}. Nichts in dieser Datei öffnet einen Link oder lädt etwas.',
  notKept: 'Diese Mail wird nicht behalten: In zehn Minuten ist sie vergessen.',
  keep: 'Diese Mail an die Betreiber dieses Telltale schicken',
  keepHelp: 'Sie sehen die ganze Mail, auch Ihre Adresse darin. Sie können daraus lernen und andere warnen.',
  kept: 'Danke. Die Mail ist aufgehoben, und die Betreiber dieses Telltale können sie jetzt lesen.',
  contest: 'Das ist falsch beurteilt',
  contestHelp: 'Die Mail geht dann an die Betreiber dieses Telltale, auch Ihre Adresse darin. Ein Mensch sieht sie sich noch einmal an.',
  contestWhy: 'Warum meinen Sie das? (Sie können das leer lassen.)',
  send: 'Abschicken',
  contested: 'Danke. Die Mail ist aufgehoben, und ein Mensch sieht sie sich noch einmal an.',
}
