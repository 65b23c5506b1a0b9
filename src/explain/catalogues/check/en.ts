/** *Check a mail* in English. */
import type { CheckWords } from './check-words.ts'

export const enCheck: CheckWords = {
  drop: 'Drop the mail here',
  choose: 'Drop the saved mail here, or choose it',
  accepted: 'A saved mail (.eml) or mailbox (.mbox). No photo, no PDF, no Outlook .msg.',
  sourceHelp: 'The source begins with lines such as “Received:” and “From:”.',
  reading: 'Reading the mail …',
  samples: 'No mail at hand? Try an invented one:',
  sampleNames: { attack: '“Your mailbox is almost full”', lure: '“Your wallet will be suspended”', honest: '“Your receipt”' },
  howTo: 'How do I get the source of a mail?',
  howToLead: 'Every mail has one: it says how the mail really came. Where do you read your mail?',
  programs: {
    gmail: {
      name: 'Gmail, in the browser',
      steps: [
        'Open the mail. At its top right, press ⋮.',
        'Press “Show original”. A new page opens.',
        'There press “Copy to clipboard”, come back here and paste.',
      ],
      press: ['Show original'],
    },
    outlook: {
      name: 'Outlook, new or in the browser',
      steps: [
        'Open the mail. At its top right, press ⋯.',
        'Press “View”, then “View message source”.',
        'Mark everything (Ctrl+A), copy it (Ctrl+C), come back here and paste (Ctrl+V).',
      ],
      press: ['View', 'View message source'],
    },
    'outlook-classic': {
      name: 'Outlook, classic for Windows',
      steps: [
        'This Outlook saves mails in a way that Telltale cannot read. Open your mailbox in the browser instead: outlook.com, at work outlook.office.com.',
        'Open the mail there and go on as in the new Outlook.',
      ],
      press: ['outlook.office.com'],
    },
    'apple-mail': {
      name: 'Mail on a Mac',
      steps: [
        'Click the mail. In the bar at the top of the screen, press “View”.',
        'Press “Message”, then “Raw Source”.',
        'Mark everything (⌘A), copy it (⌘C), come back here and paste (⌘V).',
      ],
      press: ['View', 'Message', 'Raw Source'],
    },
    thunderbird: {
      name: 'Thunderbird',
      steps: [
        'Open the mail and press Ctrl and U together (on a Mac ⌘ and U).',
        'Mark everything (Ctrl+A), copy it (Ctrl+C), come back here and paste (Ctrl+V).',
      ],
      press: ['Ctrl', 'U'],
    },
    iphone: {
      name: 'iPhone and iPad',
      steps: [
        'In the list of mails, hold a finger on the mail until it lifts. Keep holding it.',
        'With another finger, open the app “Files” and let the mail go there.',
        'Come back here and choose that file. Or open your mailbox on a computer.',
      ],
      press: ['Files'],
    },
    android: {
      name: 'Android',
      steps: [
        'The apps do not show the source. Open gmail.com in your browser instead and press ⋮ in the browser.',
        'Press “Desktop site”, then go on as with Gmail in the browser.',
      ],
      press: ['Desktop site'],
    },
  },
  didNotWork: 'That did not work',
  problems: {
    nothing: 'There was nothing to check. Choose a file or paste the source of the mail first.',
    'too-large':
      'This is larger than {megabytes} MB, and Telltale does not read that much at once. Is it a whole mailbox? Then give just the one mail.',
    'outlook-file':
      'This is a mail as Outlook saves it (.msg), and Telltale cannot read that yet. Here is how to get the mail in another way.',
    archive: 'This is a zip archive. Unpack it first, then give the mail that is in it.',
    picture: 'This is a picture. A picture of a mail does not tell who really sent it: Telltale needs its source. Here is how to get it.',
    pdf: 'This is a PDF. A printed mail does not tell who really sent it: Telltale needs its source. Here is how to get it.',
    'not-a-mail': 'This does not look like the source of a mail. Here is how to get it.',
    unreadable: 'This file is damaged or cut off and could not be read. Save the mail once more and try again.',
    gone: 'This answer is gone: what is checked here is forgotten after ten minutes. Check the mail again.',
  },
  givesAway: 'What gives it away',
  speaksFor: 'What speaks for it',
  nothingFound:
    'We looked for everything that usually gives a false mail away and found none of it here. Whether what it says is true, we cannot know.',
  advertising: 'Nothing in it is false as far as we can see. Its words are those of advertising that goes out to many people at once.',
  showOnMail: 'Show on the mail:',
  notChecked: {
    'not-visited': 'We did not open the page behind the link.',
    'not-authenticated': 'Who really sent this mail and how it came to you: the mail itself does not prove it.',
    'arrival-not-seen': 'How it came to you: the mail itself does not prove it.',
    'organisation-not-known': 'The name it gives: we do not know an organisation called that.',
    'too-few-words': 'How its words sound: it has too few of them.',
    'picture-not-read': 'What stands in its pictures: they were not read.',
    'attachment-not-read': 'What is in the attached file: it was not opened.',
  },
  showAll: 'Show all of it on the mail',
  everything: 'Everything we found',
  score: 'How sure we are that this is an attack: {score} of 100.',
  brackets: 'We write [.] for the dot in an address, so that nobody opens it by mistake.',
  severalGiven: 'The file holds several mails. This answer is about the first one.',
  cannotShow: 'This mail cannot be shown.',
  head: {
    from: 'From',
    replyTo: 'Answers go to',
    subject: 'Subject',
    date: 'Date',
    files: 'Attached',
    unseen: 'What mail programs do not show',
  },
  doNow: 'What to do now',
  doneAlready: 'What have you done so far?',
  inDoubt: 'Still in doubt, or already done something?',
  deeds: {
    nothing: 'Nothing yet',
    clicked: 'I pressed the link',
    typed: 'I typed in a password or other details',
    paid: 'I paid',
    opened: 'I opened a file',
    answered: 'I answered or called',
  },
  report: 'Report it as junk or phishing in your mail program, which protects others, and delete it.',
  clicked: [
    'Close the page. Pressing the link alone seldom does harm, as long as you typed nothing in.',
    'If a file came down, delete it and do not open it. If the page asked you to allow or install something, take that back.',
  ],
  password: 'Change that password now, if you can on another device, and go there in your own way, not through this mail.',
  passwordOf:
    'Change your password at {name} now, if you can on another device. Type its address in yourself or use its app; do not go through this mail.',
  passwordElsewhere: 'Change it also wherever else you use the same one. If you can, switch on sign-in in two steps.',
  wallet: [
    'Whoever has the secret words has the wallet. Make a new wallet on another device now and move everything there.',
    'Never use the old words again.',
  ],
  card: 'If you gave the number of a card or a bank account, call your bank at once, by the number on the back of the card, and have it blocked.',
  paid: [
    'Call your bank at once, by the number on the back of your card, and ask it to stop the payment or call it back. The first hours count.',
    'If you paid with a gift card, call the company that issued it and tell them its number.',
    'Keep this mail as proof and report it to the police.',
  ],
  opened: [
    'Take the device off the network: switch off Wi-Fi or pull the cable. Type in no password on it.',
    'Let a virus scanner look through all of it, or ask somebody who knows about computers. Change your passwords from another device.',
    'At work, call your IT people at once. Nobody will blame you for being quick.',
  ],
  answered: [
    'Do not write again, and hang up if they call.',
    'If you let somebody onto your computer, take it off the network and have it looked at. If you gave bank details, call your bank by the number on the back of your card.',
  ],
  whereToReport:
    'Where to report it: in the UK, forward it to report@phishing.gov.uk; in the USA, at reportfraud.ftc.gov; elsewhere, to your police.',
  print: 'Print',
  save: 'Save this answer as a file',
  savedOn: 'Answer of Telltale, {date}. Nothing in this file opens a link or loads anything.',
  notKept: 'This mail is not kept: ten minutes from now it is forgotten.',
  keep: 'Send this mail to those who run this Telltale',
  keepHelp: 'They will see the whole mail, your address in it, too. They can learn from it and warn others.',
  kept: 'Thank you. The mail is kept, and those who run this Telltale can read it now.',
  contest: 'This is judged wrong',
  contestHelp: 'The mail is then sent to those who run this Telltale, your address in it, too. A person looks at it once more.',
  contestWhy: 'Why do you think so? (You may leave this empty.)',
  send: 'Send',
  contested: 'Thank you. The mail is kept, and a person will look at it once more.',
}
