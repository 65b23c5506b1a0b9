/** Phrases of lures in Spanish. */
import type { LureWords } from './lure-words.ts'

export const es: LureWords = {
  objects: {
    account:
      'su cuenta, tu cuenta, cuenta bloqueada, contrasena, cuenta suspendida, sus datos, banca en linea, clave, tu acceso, acceso a su cuenta',
    payment: 'pago, metodo de pago, cobro, multa, deuda, recibo, cargo, pago pendiente, multas, transferencia, peaje',
    invoice: 'factura, su factura, pedido, cotizacion, orden de compra, presupuesto, comprobante, factura electronica',
    parcel:
      'paquete, su paquete, tu paquete, envio, entrega, seguimiento, aduana, gastos de envio, seguimiento del paquete, numero de seguimiento, su envio, reparto, mensajeria, envio pendiente, tu envio, intento de entrega, direccion de entrega, contactar con usted, actualizado tu direccion, direccion de envio',
    prize:
      'ganado, ganador, premio, regalo, tarjeta regalo, encuesta, sorteo, felicidades, enhorabuena, recompensa, cupon, seleccionado, vale de, una sorpresa, sorpresa para, ganado un, ha ganado',
    'tax-refund': 'impuesto, impuestos, reembolso, devolucion, agencia tributaria, hacienda, sat, renta, tributaria',
    subscription: 'suscripcion, renovacion, membresia, caducado, vencido, renovar, caduca, expira, meses gratis, primeros meses',
    'storage-quota':
      'almacenamiento, tus fotos, fotos y videos, espacio, nube, buzon, buzon lleno, cuota, espacio de almacenamiento, correo entrante, buzon casi lleno, casi lleno, buzon esta lleno, almacenamiento lleno, almacenamiento esta lleno',
    document:
      'documento, archivo adjunto, adjunto, mensaje de voz, nuevo mensaje, citacion, demanda, firmar, expediente, notificacion judicial, boleta de infraccion, documento adjunto, nuevo documento, firma del documento',
    'crypto-wallet': 'billetera, bitcoin, cripto*, wallet, airdrop',
    money:
      'prestamo, herencia, dinero, fondos, millones, inversion, donacion, credito, financiacion, empleo, ingresos, seguro, ahorro, prestamos, ganar dinero, oferta de trabajo',
    'security-alert':
      'alerta de seguridad, actividad sospechosa, inicio de sesion, virus, inusual, acceso no autorizado, seguridad de su, dispositivo nuevo, hackeado',
    'adult-dating': 'citas, mujeres, solteras, sexo, chicas, amor',
    'health-product':
      'perder peso, adelgazar, salud, dieta, dolor, diabetes, keto, grasa, piel, medico, audifonos, farmacia, bajar de peso, ereccion, vista, dientes, presion arterial',
    gambling: 'casino, giros gratis, apuestas, tiradas gratis, jackpot, bono de bienvenida, loteria, primer deposito',
  },
  actions: {
    'log-in':
      'iniciar sesion, inicie sesion, inicia sesion, acceder a su cuenta, acceder a tu cuenta, acceder a mi cuenta, acceder a la cuenta, ingresar a, ingresar con, acceda a su cuenta, entrar, ingrese a',
    'verify-details':
      'verificar, verifique, verifica, confirmar, confirme, confirma, actualizar, actualice, actualiza, validar, valide, activar, desbloquear, verificacion, completar, actualizar datos, reactivar',
    pay: 'pagar, pague, paga, renovar, realizar el pago, abonar, comprar, gastos de envio, renueve, liquidar, efectuar el pago',
    claim: 'reclamar, reclame, reclama, participar, canjear, consigue, gana, participe, participa, cobrar, reciba su',
    reply: 'responda, responder, contacteme, pongase en contacto, contestar, responde, escribame, contactar',
    call: 'llame, llamar, telefono, llamenos',
    'open-file': 'descargar, adjunto, archivo adjunto, ver documento, descargue, abrir, adjunta, en el adjunto, ver factura, descarga',
    click:
      'haga clic, haz clic, clic aqui, clic, ver mas, mas informacion, visite, descubra, consultar, aqui, ver, descubre, rastrear, seguir',
  },
  persuasions: {
    fear: 'seran eliminados, tus fotos, bloqueada, bloqueado, suspendida, suspendido, suspension, riesgo, virus, sospechosa, sospechoso, perder, multa, restringida, limitada, fraude, desactivada, no autorizado, peligro, eliminado, cancelada, embargo, hackeado, sancion, notificacion judicial, citacion, denuncia, demanda',
    urgency:
      'urgente, inmediatamente, ultimo aviso, 24 horas, 48 horas, caduca, hoy, plazo, ultima oportunidad, pendiente, expira, inmediata, cuanto antes, ultima, recordatorio, devuelto, vencimiento, en espera, en las proximas 24, en 24 horas, antes de 24 horas',
    reward:
      'gratis, premio, regalo, ganador, bono, descuento, ganado, felicidades, enhorabuena, recompensa*, exclusiv*, oferta, ahorre, ahorra, reembolso, dinero, millones, seleccionado, promocion, prestamo, gana',
    curiosity: 'descubra, descubre, secreto, increible, sorprendente, nuevo mensaje, sabia',
    authority: 'gobierno, policia, tribunal, ministerio, juzgado, hacienda, agencia tributaria, fiscalia, ley, oficial, judicial, interpol',
    charm: 'amor, querida, carino, mujeres, solteras, hermosa, chicas, guapa',
    pity: 'cancer, viuda, enferma, huerfanos, ayuda, caridad',
    none: ' valido durante, caduca en, expira en, valido por, ignorar este, ignore este, ignora este, no solicito, no has solicitado, no es necesario',
  },
  greetings:
    'estimado cliente, estimada cliente, estimado usuario, querido cliente, apreciado cliente, estimado senor, estimado a cliente, estimados, hola, estimado a, estimado contribuyente, estimado, estimada, buenos dias, estimado amigo, estimado beneficiario, querido amigo, estimados senores, mi querido amigo, querida amiga, querido beneficiario, saludos',
  footers:
    'darse de baja, darte de baja, cancelar suscripcion, cancelar la suscripcion, recibe este, dejar de recibir, no desea recibir, ver en el navegador, recibes este, anular suscripcion',
}
