/** Phrases of lures in French. */
import type { LureWords } from './lure-words.ts'

export const fr: LureWords = {
  objects: {
    account:
      'votre compte, compte bloque, mot de passe, espace client, compte client, compte suspendu, vos acces, espace personnel, carte vitale, certicode, mon compte',
    payment:
      'paiement, moyen de paiement, prelevement, impaye, amende, votre paiement, peage, paiement refuse, virement, telepeage, contravention',
    invoice: 'facture, votre facture, commande, devis, bon de commande, votre commande',
    parcel:
      'colis, votre colis, livraison, expedition, suivi, numero de suivi, frais de livraison, douane, point relais, livreur, suivi des envois, votre livraison, en attente de livraison, tentative de livraison, frais de douane, adresse de livraison',
    prize:
      'gagne, gagnant, gagnante, cadeau, cadeaux, bon d achat, bons d achat, tirage au sort, sondage, concours, felicitations, recompense, recompenses, offert, selectionne, carte cadeau, enquete, vous avez ete choisi, lot, coffret, kit, remporter, remporte, heureux gagnant, votre prix, reclamez votre, coffret cadeau, jeu concours',
    'tax-refund': 'impot, impots, remboursement, fiscal, dgfip, avis d imposition, trop percu, allocation',
    subscription:
      'abonnement, renouvellement, renouveler, expire, resiliation, abonne, adhesion, cpf, compte formation, vos droits, formation',
    'storage-quota':
      'stockage, boite pleine, espace de stockage, boite aux lettres, quota, messages en attente, messagerie, boite presque pleine, presque pleine, boite est pleine, stockage plein, stockage est plein, stockage est presque plein',
    document:
      'document, piece jointe, fichier, message vocal, nouveau message, signature, convocation, nouveau document, signature du document, fichier partage',
    'crypto-wallet': 'portefeuille, bitcoin, crypto*, wallet, airdrop',
    money:
      'pret, credit, heritage, don, fonds, millions, argent, investissement, placement, aide, economies, assurance, mutuelle, rachat de credit, financement, euros, pompe a chaleur, panneaux solaires, assurance emprunteur, investissez, investissement*, simulation de rachat, credit rapide, pret personnel, offre de pret, gagner de l argent',
    'security-alert':
      'alerte de securite, activite suspecte, connexion inhabituelle, virus, tentative de connexion, securite, menace*, antivirus, non autorise, infecte, pirate*',
    'adult-dating': 'rencontre, message prive, rencontres, femmes, celibataires, sexe, coquine*, amour, femme russe, ukrainien*',
    'health-product':
      'maigrir, perte de poids, poids, regime, douleur*, sante, minceur, diabete, peau, keto, medecin, audition, prothese*, appareil auditif, erection, kilos, cheveux, articulations, inflammation, souplesse, prostate, libido, plaisir sexuel, sexualite, dents, vue, ventre plat, brule graisse',
    gambling: 'casino, tours gratuits, jackpot, bonus de bienvenue, paris, mise, premier depot, paris sportifs',
  },
  actions: {
    'log-in':
      'connectez vous, se connecter, connexion, acceder a votre compte, acceder a mon compte, identifiez vous, accedez a votre espace, je me connecte',
    'verify-details':
      'verifier, verifiez, confirmer, confirmez, mettre a jour, mise a jour, valider, validez, actualiser, actualisez, verification, renseigner, completer, activer, reactiver, je confirme, confirmer mes, saisir',
    pay: 'payer, payez, regler, reglez, renouveler, frais de, regulariser, je paie, effectuer le paiement, acheter, renouvelez, je regularise, commander',
    claim:
      'reclamez, reclamer, participer, participez, recuperer, recuperez, je participe, beneficiez, repondre au sondage, j en profite, decouvrir mon cadeau, je recupere, tentez votre chance, encaisser, je profite, recevez votre',
    reply: 'repondez moi, contactez moi, repondre a ce, ecrivez moi, veuillez me contacter, repondre, contacter',
    call: 'appelez, telephone, telephonez, appeler, numero vert',
    'open-file': 'telecharger, piece jointe, ci joint, consulter le document, ouvrir le, telechargez, consulter ma',
    click:
      'cliquez ici, cliquez, cliquer, en savoir plus, decouvrir, decouvrez, voir, consulter, consultez, je decouvre, suivre, suivez, ici, comparez, je compare, voir plus, simulation, devis gratuit, je teste',
  },
  persuasions: {
    fear: 'bloque, suspendu, suspendue, suspension, risque, danger, virus, menace*, desactive, restreint, fraude*, amende, poursuite*, pirate*, infecte, penalite*, suspect*, majoration, sera supprime, seront supprimes',
    urgency:
      'urgent, immediatement, dernier rappel, derniere chance, dans les 24, derniers jours, derniere relance, vite, des que possible, avant le, dernier avis, sous 24, perdus, avant expiration, dans les 24 heures, dans les 48 heures',
    reward:
      'gratuit*, cadeau*, gagne*, offert*, felicitations, bonus, remise, reduction, economisez, recompense*, economies, exclusi*, promotion*, remboursement, bon d achat, gagnant, selectionne, offre, promo, chance, argent',
    curiosity: 'secret, incroyable, surprenant, astuce, nouveau message, revele, saviez vous, quelqu un',
    authority:
      'gouvernement, ministere, impots, police, gendarmerie, tribunal, justice, loi, officiel, obligatoire, interpol, europol, direction generale, reglementation',
    charm: 'amour, celibataires, femmes, rencontre*, cherie, coquine*, seduire',
    pity: 'cancer, veuve, malade, orphelins, maladie, aidez, charite',
    none: ' valable 24 heures, valable pendant, expire dans, ignorer ce, ignorez ce, ignorer cet, vous n avez pas demande, aucune action, valide pendant, sera supprime automatiquement, supprime automatiquement',
  },
  greetings:
    'cher client, chere cliente, chers clients, cher utilisateur, madame monsieur, bonjour, cher membre, cher abonne, cher e client e, bonjour cher client, madame, monsieur, cher gagnant, cher ami, cher assure, cher beneficiaire, cher titulaire, bonjour madame monsieur, chere madame cher monsieur, mon cher ami, chere amie, cher bien aime, salutations',
  footers:
    'desinscrire, desabonner, desabonnement, desinscription, vous recevez ce, ne plus recevoir, version en ligne, dans votre navigateur, correctement',
}
