/** Spanish as it stands in mail about accounts, parcels, money and prizes. */
import type { Spelling } from '../spelling.ts'

export const es: Spelling = {
  words: `acceder acceso actividad actualización actualizar adjunto administración agradecemos ahora alerta almacenamiento aprobado atención
autorización aviso bancaria bancario beneficiario beneficios bloqueada bloqueado bloqueo cancelación cancelar cantidad certificado
clientes comercial compensación compra comprobante comunicado condiciones confianza confirmación confirmar confirme contraseña contrato
correo crédito cualquier cuenta cuentas código depósito desactivada descargar descuento después destinatario detalles devolución dirección
disponible dispositivo documento documentos donación débito días dólares electrónica electrónico empresa entrega enviado envío estimado
exclusiva exclusivo expiración expirará factura facturación facturas felicidades felicitaciones fondos ganador ganadores garantía gastos
gracias gratuito herencia identidad importante impuesto impuestos inactiva información infracción iniciar inmediata inmediatamente
inmediato instrucciones intento interés inversión limitada limitado límite mantenimiento mensaje mensajes millones millón ministerio
motivo multa notificación número obtener ofertas oficial opinión oportunidad paquete participar pedido pendiente pendientes permanente
persona personal policía premio problema proceso producto productos promoción protección proyecto préstamo próximo realizar reciba
recibido recibir reclamación reclamar recompensa reembolso regalo registrado registro renovación responder respuesta restringido resultado
rápidamente secretaría seguridad seleccionado servicio servicios sesión siguiente sistema situación solicitud sorpresa sospechosa
suscripción suspendida suspendido suspensión también tarjeta teléfono transacción transferencia tránsito urgente usuario usuarios
validación vencimiento verificación verificar válido última último`,
  alsoWords: `ajunto aproado boqueada boqueado boqueio cuneta cunetas deposito descarar envido expiación expiará expirara menaje menajes realzar recamar
rembolso repuesta secretara secretaria transito ultima ultimo urente valido`,
  mistakes: `numero=número exijir=exigir extrangero=extranjero recivir=recibir enbiar=enviar`,
}
