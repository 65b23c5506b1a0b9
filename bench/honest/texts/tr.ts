/** Turkish service mails in our own words. */
import { textsOf } from '../letter.ts'

const CHROME = `
Merhaba {first},
Saygılarımızla,\\n{org} Ekibi
Bu e-postayı {mail} adresi {org} hesabınıza kayıtlı olduğu için aldınız.
Düğme çalışmazsa bu bağlantıyı tarayıcınıza kopyalayın:
Abonelikten çık
Gizlilik politikası
Yardım
Tarayıcıda görüntüle
Toplam
Ürün
Uygulamamızı indirin
`

export const tr = textsOf(
  'tr',
  CHROME,
  `
receipt
{org} siparişiniz: {order}
Siparişiniz için teşekkür ederiz. {amount} tutarındaki ödemenizi aldık.
#
Ödeme: {last4} ile biten kart, {date}.
> Siparişi görüntüle

receipt
Ödeme makbuzunuz
{product} için {amount} aldık. Sipariş numarası: {order}. Başka bir işlem yapmanız gerekmez.

invoice
{org} faturanız hazır ({order})
{amount} tutarındaki faturanızın son ödeme tarihi {later}.
> Faturayı görüntüle
Ödeme yaptıysanız bu iletiyi dikkate almayın.

invoice
Bu ayki faturanız
{amount} tutarı {later} tarihinde otomatik ödeme talimatınızla tahsil edilecektir.
> Faturamı gör

code
{org} kodunuz: {code}
Giriş yapmak için bu kodu girin:
! {code}
Kod 10 dakika geçerlidir. Kimseyle, çalışanlarımızla bile paylaşmayın.

code
Doğrulama kodunuz
Kimliğinizi doğrulamak için bu kodu kullanın:
! {code}
Bu kodu siz istemediyseniz e-postayı yok sayabilirsiniz.

reset
Şifrenizi sıfırlayın
{org} hesabınız için şifre sıfırlama isteği aldık. Bağlantı bir saat geçerlidir.
> Şifreyi sıfırla
Bu isteği siz yapmadıysanız şifreniz değişmez.

reset
Şifrenizi mi unuttunuz?
{mail} için yeni bir şifre belirleyin.
> Yeni şifre belirle

verify
E-posta adresinizi doğrulayın
Kaydolduğunuz için teşekkürler. {mail} adresinin size ait olduğunu doğrulayın.
> Adresi doğrula

verify
Hesabınızı etkinleştirin
Son bir adım kaldı: hesabınızı 3 gün içinde etkinleştirin, yoksa otomatik olarak silinir.
> Hesabı etkinleştir

signin
Hesabınıza yeni giriş
Hesabınıza yeni bir cihazdan giriş yapıldı.
- Cihaz: {device}
- Yer: {city} (IP {ip})
- Zaman: {date}, {time}
Bu sizseniz bir şey yapmanız gerekmez. Değilseniz şifrenizi hemen değiştirin.
> Etkinliği incele

signin
Olağan dışı bir girişi engelledik
{city} konumundan ({device}) yapılan girişi engelledik. Siz miydiniz?
> İncele

security
Şifreniz değiştirildi
{mail} hesabının şifresi {date} {time} itibarıyla değiştirildi. Siz yapmadıysanız hemen bize ulaşın.
> Hesabımı koru

security
İki adımlı doğrulama açıldı
Artık girişte Google veya Microsoft gibi bir doğrulama uygulamasından kod isteyeceğiz.

parcel
Kargonuz yolda
{order} numaralı siparişiniz {carrier} ile gönderildi. Tahmini teslimat: {later}.
> Kargoyu takip et

parcel
Kargonuz teslim edildi
{carrier} paketinizi {date} {time} itibarıyla komşunuza teslim etti.
> Sorun bildir

renewal
Aboneliğiniz yakında yenilenecek
Planınız {later} tarihinde {amount} karşılığında yenilenecek. Bu tarihten önce iptal edebilirsiniz.
> Aboneliği yönet

renewal
Aboneliğiniz yenilendi
Bizimle olduğunuz için teşekkürler. {last4} ile biten kartınızdan {amount} çekildi.

payfailed
Ödemeniz alınamadı
Bankanız {last4} ile biten karttan {amount} çekilmesini reddetti. Kartınızı 3 gün içinde güncelleyin, aksi halde hesabınız askıya alınacak.
> Ödeme bilgisini güncelle

payfailed
Hatırlatma: {order} numaralı fatura ödenmedi
{amount} tutarındaki ödemeniz henüz ulaşmadı. Lütfen {later} tarihine kadar ödeyin.
> Şimdi öde

storage
Depolama alanınız dolmak üzere
{org} alanınızın %95'ini kullandınız. Dolduğunda e-posta alamazsınız.
> Alanı artır

storage
Posta kutunuz doldu
{date} tarihinden beri ileti teslim edemiyoruz. Eski iletileri silin.
> Posta kutusunu yönet

newsletter
{org} bülteni: {n} yenilik
Yeni koleksiyon geldi. {later} tarihine kadar kulüp üyelerine %15 indirim.
> Keşfet

newsletter
{city} haftası
Bu hafta: tramvayın dönüşü, {friend} ile söyleşi ve hafta sonu için {n} öneri.
> Okumaya devam et

invite
{friend} sizi {org} uygulamasına davet etti
{friend} “{product}” üzerinde birlikte çalışmak istiyor. Davet 7 gün geçerlidir.
> Daveti kabul et
Google veya Apple ile de giriş yapabilirsiniz.

invite
{friend} sizinle bir belge paylaştı
“Perşembeye kadar bakabilir misin?”
> Belgeyi aç

comment
{friend} sizden bahsetti
{friend}: “@{first} ikinci tabloyu kontrol eder misin?”
> Yanıtla

comment
Gönderinize {n} yeni yanıt
{friend} ve diğerleri “{product}” konusuna yanıt verdi.
> Tartışmayı gör

survey
Nasıl buldunuz?
{before} tarihinde destek ekibimizle görüştünüz. İki dakikalık anketimizi doldurur musunuz?
> Ankete katıl

survey
{product} hakkında ne düşünüyorsunuz?
Yorum yazın, {amount} değerinde hediye çeki çekilişine katılın.
> Yorum yaz

event
Hatırlatma: {later} randevunuz
Sizi {later} {time} için {city} şubemize bekliyoruz. {order} numaralı biletinizi getirin.
> Bileti göster

event
Kaydınız alındı
{friend} ile web semineri {later} {time} itibarıyla tarayıcınızda veya Zoom'da başlıyor.
> Takvime ekle

deletion
Hesabınız silinecek
12 aydır giriş yapmadınız. {later} tarihine kadar giriş yapmazsanız hesabınız kalıcı olarak silinir.
> Hesabımı koru

deletion
Hesap silme isteğiniz alındı
İsteğiniz üzerine {mail} hesabı {later} tarihinde silinecek.

policy
Koşullarımız güncelleniyor
Yeni kullanım koşulları ve gizlilik politikası {later} tarihinde yürürlüğe giriyor.
> Değişiklikleri oku

policy
Sözleşmenizle ilgili önemli bilgi
{later} tarihinden itibaren ödemeleri iyzico işleyecek. Bir şey yapmanız gerekmez.

welcome
{org} ailesine hoş geldiniz
{mail} hesabınız hazır.
- Profilinizi doldurun
- Google veya Outlook takviminizi bağlayın
> Başla

welcome
Kaydolduğunuz için teşekkürler
30 günlük denemeniz bugün başlıyor, kredi kartı gerekmez.
> {org} uygulamasını aç
`,
)
