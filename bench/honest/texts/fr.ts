/** French service mails in our own words. */
import { textsOf } from '../letter.ts'

const CHROME = `
Bonjour {first},
Cordialement,\\nL’équipe {org}
Vous recevez cet e-mail car l’adresse {mail} est inscrite chez {org}.
Si le bouton ne fonctionne pas, copiez ce lien dans votre navigateur :
Se désabonner
Confidentialité
Aide
Voir dans le navigateur
Total
Article
Téléchargez notre application
`

export const fr = textsOf(
  'fr',
  CHROME,
  `
receipt
Votre commande {order} chez {org}
Merci pour votre commande. Nous avons bien reçu votre paiement de {amount}.
#
Payé avec PayPal le {date}.
> Voir ma commande

receipt
Reçu de paiement
Nous avons reçu {amount} pour {product}. Numéro de commande : {order}. Aucune action n’est nécessaire.

invoice
Facture {order}
Votre facture de {amount} est disponible. Elle est à régler avant le {later}.
> Consulter la facture
Si vous avez déjà payé, ne tenez pas compte de ce message.

invoice
Votre facture du mois est arrivée
Le montant de {amount} sera prélevé le {later} sur votre compte bancaire. Vous n’avez rien à faire.
> Voir ma facture

code
{code} : votre code {org}
Saisissez ce code pour vous connecter :
! {code}
Il est valable 10 minutes. Ne le communiquez à personne, pas même à nos conseillers.

code
Votre code de vérification
Voici le code à usage unique qui confirme votre identité :
! {code}
Si vous n’avez rien demandé, ignorez ce message.

reset
Réinitialisation de votre mot de passe
Vous avez demandé un nouveau mot de passe pour {org}. Le lien est valable une heure.
> Choisir un mot de passe
Si vous n’êtes pas à l’origine de cette demande, votre mot de passe reste inchangé.

reset
Mot de passe oublié ?
Pas de panique : choisissez un nouveau mot de passe pour {mail}.
> Changer mon mot de passe

verify
Confirmez votre adresse e-mail
Merci de votre inscription. Veuillez confirmer que {mail} est bien votre adresse.
> Confirmer mon adresse

verify
Activez votre compte
Plus qu’une étape : activez votre compte sous 3 jours, sinon il sera supprimé automatiquement.
> Activer mon compte

signin
Nouvelle connexion à votre compte
Un nouvel appareil vient de se connecter à votre compte {org}.
- Appareil : {device}
- Lieu : {city} (IP {ip})
- Heure : {date}, {time}
Si c’était vous, tout va bien. Sinon, changez immédiatement votre mot de passe.
> Vérifier l’activité

signin
Tentative de connexion inhabituelle bloquée
Nous avons bloqué une tentative depuis {city} ({device}). Était-ce vous ?
> Vérifier

security
Votre mot de passe a été modifié
Le mot de passe du compte {mail} a été modifié le {date} à {time}. Si ce n’était pas vous, contactez-nous sans attendre.
> Protéger mon compte

security
Validation en deux étapes activée
Nous vous demanderons désormais un code de votre application d’authentification (Google, Microsoft ou autre).

parcel
Votre colis est en route
Votre commande {order} a été confiée à {carrier}. Livraison prévue : {later}.
> Suivre mon colis

parcel
Votre colis est livré
{carrier} a déposé votre colis le {date} à {time} chez un voisin.
> Signaler un problème

renewal
Votre abonnement sera bientôt renouvelé
Votre abonnement sera renouvelé le {later} au prix de {amount}. Vous pouvez résilier avant cette date.
> Gérer mon abonnement

renewal
Votre adhésion a été renouvelée
Merci de votre fidélité. Nous avons débité {amount} via PayPal.

payfailed
Échec de votre paiement
Nous n’avons pas pu prélever {amount} : votre banque a refusé la carte se terminant par {last4}. Mettez à jour vos coordonnées de paiement sous 3 jours, faute de quoi votre accès sera suspendu.
> Mettre à jour ma carte

payfailed
Rappel : facture {order} impayée
Sauf erreur de notre part, {amount} restent dus. Merci de régler avant le {later}.
> Payer maintenant

storage
Votre espace est presque plein
Vous utilisez 95 % de votre espace {org}. Une fois plein, vous ne recevrez plus d’e-mails.
> Augmenter mon espace

storage
Votre boîte aux lettres est pleine
Depuis le {date}, nous ne pouvons plus vous remettre de messages. Supprimez d’anciens e-mails.
> Gérer ma boîte

newsletter
{n} nouveautés chez {org}
La nouvelle collection est arrivée. Jusqu’au {later}, profitez de 15 % de remise avec votre carte de fidélité.
> Découvrir

newsletter
La semaine à {city}
Cette semaine : le retour du tramway, un entretien avec {friend} et {n} idées pour le week-end.
> Lire la suite

invite
{friend} vous invite à rejoindre {org}
{friend} souhaite travailler avec vous sur « {product} ». L’invitation est valable 7 jours.
> Accepter l’invitation
Vous pouvez aussi vous connecter avec Google ou Apple.

invite
{friend} a partagé un document avec vous
« Tu peux y jeter un œil avant jeudi ? »
> Ouvrir le document

comment
{friend} vous a mentionné
{friend} a écrit : « @{first} peux-tu vérifier le deuxième tableau ? »
> Répondre

comment
{n} nouvelles réponses à votre message
{friend} et d’autres ont répondu à « {product} ».
> Voir la discussion

survey
Votre avis nous intéresse
Vous avez contacté notre service client le {before}. Avez-vous deux minutes pour répondre à notre enquête ?
> Répondre à l’enquête

survey
Que pensez-vous de {product} ?
Donnez votre avis et participez au tirage au sort d’un bon de {amount}.
> Donner mon avis

event
Rappel : votre rendez-vous du {later}
Nous vous attendons le {later} à {time} à {city}. Munissez-vous de votre billet {order}.
> Afficher mon billet

event
Inscription confirmée : webinaire avec {friend}
Le webinaire commence le {later} à {time}, dans votre navigateur ou sur Zoom.
> Ajouter à mon agenda

deletion
Votre compte va être supprimé
Vous ne vous êtes pas connecté depuis 12 mois. Sans connexion avant le {later}, votre compte sera définitivement supprimé.
> Garder mon compte

deletion
Demande de suppression reçue
Comme demandé, nous supprimerons le compte {mail} le {later}.

policy
Nos conditions évoluent
De nouvelles conditions générales et une nouvelle politique de confidentialité s’appliquent à partir du {later}.
> Lire les changements

policy
Information importante sur votre contrat
À partir du {later}, nos paiements sont traités par Stripe. Rien ne change pour vous.

welcome
Bienvenue chez {org}
Ravis de vous compter parmi nous ! Votre compte {mail} est prêt.
- Complétez votre profil
- Connectez votre agenda Google ou Outlook
> Commencer

welcome
Merci de votre inscription
Votre essai de 30 jours commence aujourd’hui, sans carte bancaire.
> Ouvrir {org}
`,
)
