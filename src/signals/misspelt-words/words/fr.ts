/** French as it stands in mail about accounts, parcels, money and prizes. */
import type { Spelling } from '../spelling.ts'

export const fr: Spelling = {
  words: `abonnement accepter accès accéder achat actualiser actuellement adresse afin annulation annuler assistance attente attention aucune
authentification autorisation avantage avantages avertissement bancaire bienvenue bloqué bloquée bénéficiaire bénéficier bénéficiez cadeau
cadeaux carte certificat chance cliquez colis commande compléter compte concours conditions confidentialité confirmation confirmer
confirmez connexion conseiller contacter conversation coordonnées cordialement crédit demande dernier dernière destinataire disponible
document documents données débit déjà délai désactivé détails effectuer enquête ensemble envoyé erreur espace exclusif exclusive
expiration expirer expédition facturation facture fermeture financier fonctionnalités formulaire frais fraude félicitations gagnant
gagnants gagner garantie gratuit gratuite gratuitement héritage identifiant identité immédiat immédiatement important importante impôts
information informations inscription intéressé investissement jusqu justificatif lien limitée livraison livré maintenance maintenant
mensuel message messagerie messages mettre mise moment montant multiple notification nouveau nouvelle numéro nécessaire obtenez obtenir
offre opportunité option opération paiement paiements partenaire participation participer particulier permanente personne personnel
personnelle personnelles portefeuille possible problème prochain prochaine procéder produit produits profiter promotion propriétaire
protection précédent qualité question questions rapidement recevoir remboursement remboursé remercions renouveler renouvellement
responsable restauration retard reçu règlement réception réclamation réclamer récompense récompenses référence régulariser répondre
réponse réseau résultat service services signature simplement société sondage souhaitez statut supplémentaire support suspendu suspendue
suspension système sécurisé sécurité sélectionné sélectionnée temporairement tentative transaction transfert transport téléphone urgence
urgent utilisateur utilisateurs utiliser valable validation valider virement votre vérification vérifier échange échoué également élevé
équipe`,
  alsoWords: `bloque coordonnes coordonnés cordonnées denier donnes donnés effecteur expiation expier financer garante limite livre novelle produis
raidement rembourse remerciions réponde servie servies suspende sélectionne`,
  mistakes: `addresse=adresse connection=connexion parmis=parmi malgrés=malgré traffic=trafic recommendation=recommandation`,
}
