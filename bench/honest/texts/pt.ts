/** Portuguese service mails in our own words. */
import { textsOf } from '../letter.ts'

const CHROME = `
Olá, {first},
Um abraço,\\nEquipe {org}
Você recebeu este e-mail porque {mail} está cadastrado em {org}.
Se o botão não funcionar, copie este link no navegador:
Cancelar inscrição
Privacidade
Ajuda
Ver no navegador
Total
Item
Baixe nosso aplicativo
`

export const pt = textsOf(
  'pt',
  CHROME,
  `
receipt
Seu pedido {order} na {org}
Obrigado pela compra. Recebemos o seu pagamento de {amount}.
#
Pago com Mercado Pago em {date}.
> Ver pedido

receipt
Recibo do seu pagamento
Recebemos {amount} referentes a {product}. Pedido {order}. Você não precisa fazer mais nada.

invoice
Fatura {order} disponível
A sua fatura de {amount} já está disponível e vence em {later}.
> Ver fatura
Se você já pagou, desconsidere este aviso.

invoice
Chegou o seu boleto do mês
O valor de {amount} vence em {later}. Pague por Pix ou boleto no aplicativo do seu banco.
> Ver boleto

code
{code} é o seu código {org}
Digite este código para entrar:
! {code}
Ele vale por 10 minutos. Não compartilhe com ninguém; nunca pedimos o código por telefone.

code
Seu código de verificação
Use este código para confirmar a sua identidade:
! {code}
Se você não pediu, ignore esta mensagem.

reset
Redefinição de senha
Recebemos um pedido para redefinir a senha da sua conta {org}. O link expira em uma hora.
> Redefinir senha
Se não foi você, a sua senha continua a mesma.

reset
Esqueceu a senha?
Crie uma nova senha para {mail} no botão abaixo.
> Criar nova senha

verify
Confirme o seu e-mail
Obrigado por se cadastrar. Confirme que {mail} é o seu endereço.
> Confirmar e-mail

verify
Ative a sua conta
Falta só um passo: ative a conta em até 3 dias ou ela será removida automaticamente.
> Ativar conta

signin
Novo acesso à sua conta
Um novo dispositivo entrou na sua conta.
- Dispositivo: {device}
- Local: {city} (IP {ip})
- Horário: {date}, {time}
Se foi você, não precisa fazer nada. Caso contrário, troque a senha imediatamente.
> Verificar atividade

signin
Bloqueamos uma tentativa de acesso incomum
Houve uma tentativa a partir de {city} ({device}). Foi você?
> Verificar

security
Sua senha foi alterada
A senha de {mail} foi alterada em {date} às {time}. Se não foi você, fale conosco imediatamente.
> Proteger conta

security
Verificação em duas etapas ativada
Agora pediremos um código do seu aplicativo autenticador, como o do Google ou da Microsoft.

parcel
Seu pacote está a caminho
O pedido {order} foi entregue aos {carrier}. Previsão de entrega: {later}.
> Rastrear pacote

parcel
Seu pacote foi entregue
A entrega foi feita em {date} às {time} pela {carrier} e recebida por um vizinho.
> Relatar problema

renewal
Sua assinatura será renovada
Seu plano será renovado em {later} por {amount}. Você pode cancelar antes dessa data.
> Gerenciar assinatura

renewal
Assinatura renovada
Obrigado por continuar com a gente. Cobramos {amount} no cartão com final {last4}.

payfailed
Seu pagamento não foi aprovado
O banco recusou a cobrança de {amount} no cartão com final {last4}. Atualize o cartão em até 3 dias para não perder o acesso.
> Atualizar pagamento

payfailed
Lembrete: fatura {order} em aberto
Ainda não identificamos o pagamento de {amount}. Pague até {later} para evitar multa e juros.
> Pagar agora

storage
Seu armazenamento está quase cheio
Você usou 95% do espaço na {org}. Quando acabar, não será possível receber e-mails.
> Aumentar espaço

storage
Acabou o espaço
Seus arquivos não sincronizam desde {date}. Libere espaço para continuar.
> Gerenciar espaço

newsletter
{n} novidades da {org}
A nova coleção chegou. Até {later}, clientes do clube têm 15% de desconto.
> Ver novidades

newsletter
A semana em {city}
Nesta semana: a volta do bonde, uma conversa com {friend} e {n} dicas para o fim de semana.
> Continuar lendo

invite
{friend} convidou você para a {org}
{friend} quer trabalhar com você em “{product}”. O convite vale por 7 dias.
> Aceitar convite
Você também pode entrar com Google ou Apple.

invite
{friend} compartilhou um documento com você
“Pode dar uma olhada até quinta?”
> Abrir documento

comment
{friend} mencionou você
{friend} escreveu: “@{first}, confere a segunda tabela?”
> Responder

comment
{n} novas respostas à sua publicação
{friend} e outras pessoas responderam a “{product}”.
> Ver conversa

survey
Como foi o nosso atendimento?
Você falou com a gente em {before}. Pode responder a uma pesquisa de dois minutos?
> Responder pesquisa

survey
O que você achou de {product}?
Avalie e concorra a um vale de {amount}.
> Avaliar

event
Lembrete: seu compromisso em {later}
Esperamos você em {later} às {time} em {city}. Leve o ingresso {order}.
> Ver ingresso

event
Inscrição confirmada
O webinar com {friend} começa em {later} às {time}, no navegador ou no Zoom.
> Adicionar à agenda

deletion
Sua conta será excluída
Você não acessa a conta há 12 meses. Entre até {later} ou ela será excluída definitivamente.
> Manter conta

deletion
Recebemos o seu pedido de exclusão
Como você pediu, a conta {mail} será excluída em {later}.

policy
Estamos atualizando nossos termos
Os novos termos de uso e a política de privacidade valem a partir de {later}.
> Ler mudanças

policy
Informação importante sobre o seu contrato
A partir de {later}, os pagamentos serão processados pela Stripe. Você não precisa fazer nada.

welcome
Boas-vindas à {org}
Sua conta {mail} está pronta.
- Complete o seu perfil
- Conecte a agenda do Google ou do Outlook
> Começar

welcome
Obrigado por se cadastrar
Seu teste de 30 dias começa hoje, sem cartão de crédito.
> Abrir {org}
`,
)
