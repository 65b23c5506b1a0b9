/** The commonest little words of each language, and a few that mail is full of: what a reader tells a language by. Folded: without accents, as wordsOf gives them. */

export const LITTLE_WORDS: Readonly<Record<string, string>> = {
  en: 'the and you your for with this that have has are was were will from not our please been can now click here of is to be or if we get by at its just only it on as i my me all what when who how any would do up out new may their they he she us',
  de: 'der die das und ist nicht sie ihr ihre ihren ihrer wir mit fur auf ein eine einen einer dem den des im sich haben wird werden wurde bei oder auch als noch nur zum zur uber aus dass jetzt hier konnen sind von unsere ihnen bis du dein deine ich es wenn sehr mehr vom am ihrem diese dieser wie nach',
  fr: 'le la les des et est vous votre vos nous notre pour dans une un avec sur pas plus par que qui cette ce sont ete avez aux du ici au en ne si tous etre bien maintenant a de il je mon ou mais chez leur leurs nos ses cet ces cela comme tout toute afin',
  nl: 'de het een en van is niet uw je jouw wij met voor op dat dit zijn heeft worden wordt bij ook naar aan om deze kunt uit hier ons onze maar heb dan als nog nu jij meer in te wil alle geen wat hoe over tot bent hebben van ze er',
  pt: 'o a os as de do da dos das em no na nos nas um uma e que voce seu sua seus suas para por com nao mais foi esta este essa esse ao aos pelo pela aqui sao ser ou tem ja ate como agora isso nossa nosso muito sem sobre entre pode',
  es: 'el la los las de del y en un una que su sus para por con no mas ha esta este se es al lo tu usted como si pero aqui ya son ser nuestro nuestra hoy todo cuando desde sin muy le te mi a o e nos haga puede sobre ahora',
  it: 'il lo la gli le di del della dei delle e che un una per con non piu suo sua nel nella sono stato questo questa al alla ai si come il tuo tua hai puoi qui ha anche da dal essere ti vi ci i a o in se tutti solo dopo ora',
  pl: 'i w na z do sie nie jest to ze od za po dla oraz twoje twoj twoja jak przez lub aby ten tego jego panstwa prosimy czy masz kliknij byc o u ma jesli ci cie twojego tym tej sa moze zostal zostalo ktory teraz',
  tr: 've bu bir icin ile da de olarak olan sizin daha cok en gibi kadar veya sonra hesabiniz lutfen degil var tiklayin mi ne o siz biz bizim size yeni tum asagidaki ancak bizi buraya',
  sv: 'och att det som en ar av for med till den pa inte din ditt dina har om ett vi kan du fran eller har ska nu vid dig i',
  da: 'og at det som en er af for med til den pa ikke din dit dine har om et vi kan du fra eller skal nu ved jeg blev vores dig i hvis af',
  no: 'og at det som en er av for med til den pa ikke din ditt dine har om et vi kan du fra eller skal na ved jeg ble var deg i hvis av',
  cs: 'a v na se je ze do to pro od za po jako nebo vase vas jsme aby ktery byl jsou ale prosim kliknete si o s jste vasi',
  sk: 'a v na sa je ze do to pre od za po ako alebo vase vas sme aby ktory bol su ale prosim kliknite si o s ste vasej',
  ro: 'si de la in cu pe din pentru nu este sunt ati un o care mai prin sau dvs dumneavoastra ca va al a fost',
  hu: 'a az es hogy nem is egy meg ha van ezt az on onnek vagy kerjuk ezen csak mar volt kattintson',
  fi: 'ja on ei se etta tai olet voit sinun tama kun jos ole jotta tilisi ovat klikkaa meille mutta',
  ca: 'el la els les de i en un una que per amb no es al del us vostre seu aquest aquesta si ha heu feu o teniu',
}

/** What short subjects consist of. */
export const BUSINESS_WORDS: Readonly<Record<string, string>> = {
  en: 'account order confirmation required received reward survey offer free exclusive final notice attempt reminder deal sale off open last chance details apply response verification locked legal services service today best help make earn month year hearing better looking try back unlimited delivery shipping member customer update urgent important winner won congratulations invoice payment business email message without subject enter win',
  de: 'konto bestellung zahlung rechnung paket gewinn gutschein kostenlos liebe bestatigung angebot nachricht kunde kunden freundlichen grussen grusse heute neu sicherheit wichtig erinnerung lieferung wurden ausgewahlt moment',
  fr: 'compte commande paiement facture colis offre cadeau gratuit bonjour cordialement client message confirmation nouveau livraison duree limitee reclamez prix details offert merci remboursement obtenez faites enquete economies filles fille credits',
  nl: 'rekening bestelling betaling factuur pakket aanbieding gratis bevestiging bericht klant groeten vandaag levering huidige volgorde dagen kijk oekraiense meisjes prachtige beste geachte bekijk',
  pt: 'conta pedido pagamento fatura encomenda oferta gratis confirmacao mensagem cliente atenciosamente hoje entrega resposta urgente premio ganhou obrigado prezado acesse clique assunto',
  es: 'cuenta pedido pago factura paquete oferta gratis confirmacion mensaje cliente saludos entrega ganado premio pendiente primeros meses consigue sorpresa clientes tenemos urgente',
  it: 'conto ordine pagamento fattura pacco offerta gratuito conferma messaggio cliente saluti oggi consegna vinto premio urgente gentile grazie clicca',
  pl: 'konto zamowienie platnosc faktura paczka oferta potwierdzenie wiadomosc klient pozdrawiamy haslo dziekujemy adres zaloguj witaj',
  tr: 'hesap siparis odeme fatura paket teklif ucretsiz onay mesaj musteri merhaba sifre sifreniz tesekkurler posta dogrulama',
}
