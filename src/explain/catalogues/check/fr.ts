/** *Vérifier un message* en français. */
import type { CheckWords } from './check-words.ts'

export const frCheck: CheckWords = {
  drop: 'Déposez le message ici',
  choose: 'Déposez ici le message enregistré, ou choisissez-le',
  accepted: 'Un message enregistré (.eml) ou une boîte (.mbox). Pas de photo, pas de PDF, pas de .msg d’Outlook.',
  sourceHelp: 'La source commence par des lignes comme « Received: » et « From: ».',
  reading: 'Lecture du message …',
  samples: 'Pas de message sous la main ? Essayez-en un inventé :',
  sampleNames: { attack: '« Your mailbox is almost full »', lure: '« Votre abonnement est suspendu »', honest: '« Your receipt »' },
  howTo: 'Comment obtenir la source d’un message ?',
  howToLead: 'Chaque message en a une : elle dit d’où le message vient vraiment. Où lisez-vous vos messages ?',
  programs: {
    gmail: {
      name: 'Gmail, dans le navigateur',
      steps: [
        'Ouvrez le message. En haut à droite de celui-ci, appuyez sur ⋮.',
        'Appuyez sur « Afficher l’original ». Une nouvelle page s’ouvre.',
        'Là, appuyez sur « Copier dans le presse-papiers », revenez ici et collez.',
      ],
      press: ['Afficher l’original'],
    },
    outlook: {
      name: 'Outlook, nouveau ou dans le navigateur',
      steps: [
        'Ouvrez le message. En haut à droite de celui-ci, appuyez sur ⋯.',
        'Appuyez sur « Afficher », puis « Afficher la source du message ».',
        'Sélectionnez tout (Ctrl+A), copiez (Ctrl+C), revenez ici et collez (Ctrl+V).',
      ],
      press: ['Afficher', 'Afficher la source du message'],
    },
    'outlook-classic': {
      name: 'Outlook classique, pour Windows',
      steps: [
        'Cet Outlook enregistre les messages d’une façon que Telltale ne sait pas lire. Ouvrez plutôt votre boîte dans le navigateur : outlook.com, au travail outlook.office.com.',
        'Ouvrez-y le message et continuez comme dans le nouvel Outlook.',
      ],
      press: ['outlook.office.com'],
    },
    'apple-mail': {
      name: 'Mail sur un Mac',
      steps: [
        'Cliquez sur le message. Dans la barre en haut de l’écran, appuyez sur « Présentation ».',
        'Appuyez sur « Message », puis « Source ».',
        'Sélectionnez tout (⌘A), copiez (⌘C), revenez ici et collez (⌘V).',
      ],
      press: ['Présentation', 'Message', 'Source'],
    },
    thunderbird: {
      name: 'Thunderbird',
      steps: [
        'Ouvrez le message et appuyez sur Ctrl et U ensemble (sur un Mac, ⌘ et U).',
        'Sélectionnez tout (Ctrl+A), copiez (Ctrl+C), revenez ici et collez (Ctrl+V).',
      ],
      press: ['Ctrl', 'U'],
    },
    iphone: {
      name: 'iPhone et iPad',
      steps: [
        'Dans la liste, gardez un doigt sur le message jusqu’à ce qu’il se soulève. Ne le lâchez pas.',
        'Avec un autre doigt, ouvrez l’app « Fichiers » et lâchez le message là.',
        'Revenez ici et choisissez ce fichier. Ou ouvrez votre boîte sur un ordinateur.',
      ],
      press: ['Fichiers'],
    },
    android: {
      name: 'Android',
      steps: [
        'Les applications ne montrent pas la source. Ouvrez gmail.com dans le navigateur et appuyez sur ⋮ dans celui-ci.',
        'Appuyez sur « Version pour ordinateur », puis continuez comme avec Gmail dans le navigateur.',
      ],
      press: ['Version pour ordinateur'],
    },
  },
  didNotWork: 'Cela n’a pas marché',
  problems: {
    nothing: 'Il n’y avait rien à vérifier. Choisissez d’abord un fichier ou collez la source du message.',
    'too-large':
      'C’est plus grand que {megabytes} Mo, et Telltale n’en lit pas tant d’un coup. Est-ce toute une boîte ? Donnez alors seulement ce message.',
    'outlook-file':
      'C’est un message comme Outlook les enregistre (.msg), et Telltale ne sait pas encore le lire. Voici comment obtenir le message autrement.',
    archive: 'C’est une archive zip. Décompressez-la d’abord, puis donnez le message qui s’y trouve.',
    picture:
      'C’est une image. L’image d’un message ne dit pas qui l’a vraiment envoyé : Telltale a besoin de sa source. Voici comment l’obtenir.',
    pdf: 'C’est un PDF. Un message imprimé ne dit pas qui l’a vraiment envoyé : Telltale a besoin de sa source. Voici comment l’obtenir.',
    'not-a-mail': 'Cela ne ressemble pas à la source d’un message. Voici comment l’obtenir.',
    unreadable: 'Ce fichier est abîmé ou coupé et n’a pas pu être lu. Enregistrez le message encore une fois et réessayez.',
    gone: 'Cette réponse n’existe plus : ce qui est vérifié ici est oublié après dix minutes. Vérifiez le message encore une fois.',
    busy: 'Beaucoup de messages viennent d’être vérifiés depuis votre réseau. Attendez une minute et réessayez.',
    closed: 'Ici, seules les personnes connectées peuvent vérifier des messages.',
    'our-fault': 'C’est Telltale qui s’est trompé, pas vous. Réessayez.',
  },
  givesAway: 'Ce qui le trahit',
  speaksFor: 'Ce qui parle pour lui',
  nothingFound:
    'Nous avons cherché tout ce qui trahit d’habitude un faux message et n’en avons rien trouvé ici. Si ce qu’il dit est vrai, nous ne pouvons pas le savoir.',
  advertising: 'Rien n’y est faux, pour autant que nous voyions. Ses mots sont ceux d’une publicité envoyée à beaucoup de gens à la fois.',
  showOnMail: 'Montrer sur le message :',
  notChecked: {
    'not-visited': 'La page derrière le lien : nous ne l’avons pas ouverte.',
    'not-authenticated': 'Qui a vraiment envoyé ce message et comment il vous est parvenu : le message lui-même ne le prouve pas.',
    'arrival-not-seen': 'Comment il vous est parvenu : le message lui-même ne le prouve pas.',
    'organisation-not-known': 'Le nom qu’il donne : nous ne connaissons pas d’organisation qui s’appelle ainsi.',
    'too-few-words': 'Le ton de ses mots : il y en a trop peu.',
    'picture-not-read': 'Ce qui est écrit dans ses images : elles n’ont pas été lues.',
    'attachment-not-read': 'Ce que contient le fichier joint : il n’a pas été ouvert.',
  },
  showAll: 'Tout montrer sur le message',
  everything: 'Tout ce que nous avons trouvé',
  score: 'À quel point nous sommes sûrs que c’est une attaque : {score} sur 100.',
  brackets: 'Nous écrivons [.] pour le point d’une adresse, afin que personne ne l’ouvre par erreur.',
  severalGiven: 'Le fichier contient plusieurs messages. Cette réponse concerne le premier.',
  cannotShow: 'Ce message ne peut pas être montré.',
  head: {
    from: 'De',
    replyTo: 'Les réponses vont à',
    subject: 'Objet',
    date: 'Date',
    files: 'Joint',
    unseen: 'Ce que les logiciels ne montrent pas',
  },
  doNow: 'Que faire maintenant',
  doneAlready: 'Qu’avez-vous fait jusqu’ici ?',
  inDoubt: 'Encore un doute, ou déjà fait quelque chose ?',
  deeds: {
    nothing: 'Rien encore',
    clicked: 'J’ai cliqué sur le lien',
    typed: 'J’ai saisi un mot de passe ou d’autres données',
    paid: 'J’ai payé',
    opened: 'J’ai ouvert un fichier',
    answered: 'J’ai répondu ou appelé',
  },
  report: 'Signalez-le comme spam ou hameçonnage dans votre messagerie, cela protège les autres, et supprimez-le.',
  clicked: [
    'Fermez la page. Le clic seul fait rarement du mal, tant que vous n’avez rien saisi.',
    'Si un fichier a été téléchargé, supprimez-le sans l’ouvrir. Si la page vous a fait autoriser ou installer quelque chose, annulez-le.',
  ],
  password:
    'Changez ce mot de passe maintenant, si possible sur un autre appareil, et allez sur le site par votre propre chemin, pas par ce message.',
  passwordOf:
    'Changez maintenant votre mot de passe chez {name}, si possible sur un autre appareil. Tapez l’adresse vous-même ou utilisez l’application ; ne passez pas par ce message.',
  passwordElsewhere: 'Changez-le aussi partout où vous utilisez le même. Si possible, activez la connexion en deux étapes.',
  wallet: [
    'Qui a les mots secrets a le portefeuille. Créez tout de suite un nouveau portefeuille sur un autre appareil et déplacez-y tout.',
    'N’utilisez plus jamais les anciens mots.',
  ],
  card: 'Si vous avez donné le numéro d’une carte ou d’un compte, appelez tout de suite votre banque, au numéro inscrit au dos de la carte, et faites-la bloquer.',
  paid: [
    'Appelez tout de suite votre banque, au numéro inscrit au dos de votre carte, et demandez-lui d’arrêter ou de rappeler le paiement. Les premières heures comptent.',
    'Si vous avez payé avec une carte cadeau, appelez la société qui l’a émise et donnez-lui son numéro.',
    'Gardez ce message comme preuve et portez plainte à la police.',
  ],
  opened: [
    'Coupez l’appareil du réseau : éteignez le Wi-Fi ou débranchez le câble. N’y tapez aucun mot de passe.',
    'Faites tout examiner par un antivirus, ou demandez à quelqu’un qui s’y connaît. Changez vos mots de passe depuis un autre appareil.',
    'Au travail, appelez tout de suite le service informatique. Personne ne vous reprochera d’être rapide.',
  ],
  answered: [
    'N’écrivez plus, et raccrochez si on vous appelle.',
    'Si vous avez laissé quelqu’un entrer dans votre ordinateur, coupez l’ordinateur du réseau et faites-le examiner. Si vous avez donné des données bancaires, appelez votre banque au numéro inscrit au dos de votre carte.',
  ],
  whereToReport: 'Où le signaler : en France, sur cybermalveillance.gouv.fr ; ailleurs, à votre police.',
  print: 'Imprimer',
  save: 'Enregistrer cette réponse',
  savedOn: 'Réponse de Telltale, {date}. Rien dans ce fichier n’ouvre un lien ni ne charge quoi que ce soit.',
  notKept: 'Ce message n’est pas gardé : dans dix minutes, il est oublié.',
  keep: 'Envoyer ce message à ceux qui font tourner ce Telltale',
  keepHelp: 'Ils verront tout le message, votre adresse aussi. Ils peuvent en apprendre et prévenir d’autres personnes.',
  kept: 'Merci. Le message est gardé, et ceux qui font tourner ce Telltale peuvent le lire.',
  contest: 'C’est mal jugé',
  contestHelp:
    'Le message est alors envoyé à ceux qui font tourner ce Telltale, votre adresse aussi. Une personne le regarde encore une fois.',
  contestWhy: 'Pourquoi le pensez-vous ? (Vous pouvez laisser ce champ vide.)',
  send: 'Envoyer',
  contested: 'Merci. Le message est gardé, et une personne le regardera encore une fois.',
}
