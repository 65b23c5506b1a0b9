/** Words of the lures that have a season, in their languages. */

export const PARCELS =
  'parcel, parcels, package, packages, delivery, shipment, shipping, courier, tracking, redelivery, customs fee, paket, pakete, paketes, sendung, lieferung, zustellung, sendungsverfolgung, zollgebuhr, zollgebuhren, ' +
  'colis, livraison, expedition, suivi, paquete, envio, entrega, aduana, pacco, spedizione, consegna, pakket, pakketje, bezorging, levering, zending, encomenda, remessa, alfandega, taxa de importacao, ' +
  'paczka, paczki, paczke, przesylka, przesylki, przesylke, doreczenie, paketet, leverans, forsandelse, pakke, pakken, paketti, lahetys, toimitus, zasilka, balik, csomag, colet, kargo, kargonuz, ' +
  '荷 物, 配 達, 配 送, 宅 配, 再 配 達, 包 裹, 快 递, 快 遞'
/** Of goods: what is given back in money, tax offices, banks and bankrupts give as well. */
export const RETURNS =
  'return, returns, return label, store credit, retoure, retouren, rucksendung, gutschrift, umtausch, retour, retours, devolucion, devoluciones, ' +
  'reso, devolucao, retourneren, zwrot, zwrotu, retur, 返 品, 退 货'
export const ENERGY =
  'energy bill, energy bills, electricity bill, gas bill, utility bill, energy rebate, energy support, heating, winter fuel, winter fuel payment, heating subsidy, power bill, load shedding, ' +
  'stromrechnung, gasrechnung, stromkosten, energiekosten, heizkosten, energiepauschale, heizkostenzuschuss, energiepreispauschale, strompreisbremse, strompreis, facture d electricite, facture de gaz, facture d energie, ' +
  'facture energie, chauffage, factura de la luz, factura de luz, factura de gas, factura de electricidad, bono social, calefaccion, bolletta, bollette, bolletta luce, bonus energia, riscaldamento, ' +
  'conta de luz, fatura de energia, fatura da luz, energierekening, energietoeslag, energienota, stroomrekening, rachunek za prad, rachunek za gaz, dodatek energetyczny, elrakning, elstod, elregning, stromregning, sahkolasku, vyuctovani'
export const HOLIDAYS_AWAY =
  'booking, your booking, reservation, flight, flights, hotel, airline, vacation, holiday booking, travel, passport, buchung, reservierung, flug, fluge, urlaub, reise, unterkunft, vol, vols, vacances, voyage, hebergement, ' +
  'reserva, vuelo, vuelos, vacaciones, viaje, alojamiento, prenotazione, volo, voli, vacanze, viaggio, alloggio, voo, voos, ferias, viagem, boeking, reservering, vlucht, vakantie, rezerwacja, wakacje, nocleg, bokning, resa'
export const TICKETS =
  'tickets, concert ticket, concert, concerts, festival, tour tickets, presale, konzert, konzertkarten, eintrittskarte, eintrittskarten, billet, billets, billetterie, place de concert, entradas, ' +
  'boletos, boleto, concierto, biglietto, biglietti, concerto, ingresso, ingressos, bilhete, bilhetes, kaartje, kaartjes, kaarten, bilet, bilety, koncert, biljett, biljetter'
