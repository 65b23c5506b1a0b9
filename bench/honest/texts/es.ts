/** Spanish service mails in our own words. */
import { textsOf } from '../letter.ts'

const CHROME = `
Hola, {first}:
Un saludo,\\nEl equipo de {org}
Recibes este correo porque {mail} está registrado en {org}.
Si el botón no funciona, copia este enlace en tu navegador:
Darse de baja
Privacidad
Ayuda
Ver en el navegador
Total
Artículo
Descarga nuestra aplicación
`

export const es = textsOf(
  'es',
  CHROME,
  `
receipt
Tu pedido {order} en {org}
Gracias por tu compra. Hemos recibido tu pago de {amount}.
#
Pagado con PayPal el {date}.
> Ver pedido

receipt
Recibo de tu pago
Hemos recibido {amount} por {product}. Número de pedido: {order}. No tienes que hacer nada más.

invoice
Factura {order} de {org}
Tu factura de {amount} ya está disponible y vence el {later}.
> Ver factura
Si ya la has pagado, ignora este mensaje.

invoice
Ya puedes consultar tu factura del mes
El importe de {amount} se cargará en tu cuenta bancaria el {later}.
> Consultar factura

code
{code} es tu código de {org}
Introduce este código para iniciar sesión:
! {code}
Caduca en 10 minutos. No lo compartas con nadie; nuestro personal nunca te lo pedirá.

code
Tu código de verificación
Usa este código de un solo uso para confirmar tu identidad:
! {code}
Si no lo has pedido, puedes ignorar este correo.

reset
Restablece tu contraseña
Hemos recibido una solicitud para cambiar la contraseña de tu cuenta de {org}. El enlace caduca en una hora.
> Restablecer contraseña
Si no has sido tú, tu contraseña no cambiará.

reset
¿Has olvidado tu contraseña?
Elige una nueva contraseña para {mail} con el siguiente botón.
> Elegir contraseña

verify
Confirma tu correo electrónico
Gracias por registrarte. Confirma que {mail} es tu dirección.
> Confirmar correo

verify
Activa tu cuenta
Solo falta un paso: activa tu cuenta en los próximos 3 días o se eliminará automáticamente.
> Activar cuenta

signin
Nuevo inicio de sesión en tu cuenta
Se ha iniciado sesión desde un dispositivo nuevo.
- Dispositivo: {device}
- Lugar: {city} (IP {ip})
- Hora: {date}, {time}
Si has sido tú, no hagas nada. Si no, cambia tu contraseña cuanto antes.
> Revisar actividad

signin
Hemos bloqueado un acceso inusual
Alguien intentó entrar en tu cuenta desde {city} ({device}). ¿Has sido tú?
> Revisar

security
Tu contraseña se ha cambiado
La contraseña de {mail} se cambió el {date} a las {time}. Si no has sido tú, ponte en contacto con nosotros de inmediato.
> Proteger mi cuenta

security
Verificación en dos pasos activada
A partir de ahora te pediremos un código de tu aplicación de autenticación, como la de Google o Microsoft.

parcel
Tu paquete está en camino
Hemos entregado tu pedido {order} a {carrier}. Entrega prevista: {later}.
> Seguir envío

parcel
Tu paquete ha sido entregado
{carrier} entregó tu paquete el {date} a las {time}. Lo recogió un vecino.
> Informar de un problema

renewal
Tu suscripción se renueva pronto
Tu plan se renovará el {later} por {amount}. Puedes cancelarlo antes de esa fecha.
> Gestionar suscripción

renewal
Tu suscripción se ha renovado
Gracias por seguir con nosotros. Hemos cobrado {amount} mediante PayPal.

payfailed
No hemos podido cobrar tu pago
Tu banco ha rechazado el cargo de {amount} en la tarjeta terminada en {last4}. Actualiza tu tarjeta en un plazo de 3 días o suspenderemos tu cuenta.
> Actualizar forma de pago

payfailed
Recordatorio: factura {order} pendiente
Aún no hemos recibido {amount}. Págala antes del {later} para evitar recargos.
> Pagar ahora

storage
Tu almacenamiento está casi lleno
Has usado el 95 % de tu espacio en {org}. Cuando se llene no podrás recibir correos.
> Ampliar espacio

storage
Te has quedado sin espacio
Tus archivos no se sincronizan desde el {date}. Libera espacio para continuar.
> Administrar espacio

newsletter
{n} novedades de {org}
Ya está aquí la nueva colección. Hasta el {later} tienes un 15 % de descuento con tu tarjeta de socio.
> Ver novedades

newsletter
La semana en {city}
Esta semana: por qué vuelve el tranvía, una charla con {friend} y {n} planes para el fin de semana.
> Seguir leyendo

invite
{friend} te ha invitado a {org}
{friend} quiere trabajar contigo en «{product}». La invitación caduca en 7 días.
> Aceptar invitación
También puedes entrar con Google o Apple.

invite
{friend} ha compartido un documento contigo
«¿Puedes mirarlo antes del jueves?»
> Abrir documento

comment
{friend} te ha mencionado
{friend} escribió: «@{first}, ¿revisas la segunda tabla?»
> Responder

comment
{n} respuestas nuevas a tu mensaje
{friend} y otras personas han respondido a «{product}».
> Ver conversación

survey
¿Qué tal lo hemos hecho?
El {before} hablaste con nuestro servicio de atención. ¿Tienes dos minutos para una encuesta?
> Responder encuesta

survey
Cuéntanos qué te parece {product}
Escribe una opinión y participa en el sorteo de un vale de {amount}.
> Escribir opinión

event
Recordatorio: tu cita del {later}
Te esperamos el {later} a las {time} en {city}. Trae tu entrada {order}.
> Ver entrada

event
Inscripción confirmada
El seminario web con {friend} empieza el {later} a las {time}, en tu navegador o en Zoom.
> Añadir al calendario

deletion
Tu cuenta se eliminará
Hace 12 meses que no inicias sesión. Entra antes del {later} o eliminaremos tu cuenta definitivamente.
> Conservar mi cuenta

deletion
Hemos recibido tu solicitud de baja
Como pediste, eliminaremos la cuenta {mail} el {later}.

policy
Actualizamos nuestras condiciones
Las nuevas condiciones de uso y la política de privacidad entran en vigor el {later}.
> Leer los cambios

policy
Información importante sobre tu contrato
Desde el {later} gestionamos los pagos con Stripe. No tienes que hacer nada.

welcome
Te damos la bienvenida a {org}
Tu cuenta {mail} ya está lista.
- Completa tu perfil
- Conecta tu calendario de Google u Outlook
> Empezar

welcome
Gracias por registrarte
Tu prueba de 30 días empieza hoy, sin tarjeta de crédito.
> Abrir {org}
`,
)
