/** Portuguese as it stands in mail about accounts, parcels, money and prizes. */
import type { Spelling } from '../spelling.ts'

export const pt: Spelling = {
  words: `acessar acesso acordo acumulado acumulados agora agência agências ainda alerta alfândega alteração anexado anexo aprovado aproveite após
assinatura atenciosamente atendimento atenção atraso através atualizar atualização atualize até autenticação automaticamente autorização
aviso bancária bancário beneficiário benefício benefícios bloqueada bloqueado bloqueio boleto bônus cadastrado cadastro campanha
cancelamento cancelar cartão cartões celular central certificado chave cidadão clicando cliente clientes clique cobrança compra
comprovante comunicado condição condições confirmar confirmação confirme consulta conta contrato correios crédito créditos código códigos
cópia dados departamento depósito desbloquear desconto descontos despesas destinatário detalhes disponibilizado disponíveis disponível
dispositivo documento documentos débito débitos dúvida dúvidas eletrônica eletrônico emissão encomenda endereço entrega entregue equipe
exclusiva exclusivo expira expirar extrato fatura faturas federal fiscal gratuito histórico identificamos identificação imediata
imediatamente imediato importante importação imposto indisponível informação informações infração infrações inscrição instruções intimação
investimento irregular irregularidade irregularidades judicial justiça já liberado liberar liberação licença limite mensagem mensalidade
milhões motivo multa nacional notificação notificações não número obrigado obrigatório ocorrência oferta oficial operação opção opções
pacote pagamento pagamentos parabéns parcela participação pedido pendente pendentes pendência pendências perfil permanente período
pesquisa pessoal polícia pontos possui possível prazo premiado prezado problema processo promoção promoções proteção protocolo prêmio
prêmios próxima próximo página qualquer quantia rastreamento receber recebimento receita recibo reclamação recompensa recuperar reembolso
registro regularizar regularização regularize relatório renovação resgatar resgate resgates responsável resposta restituição restrição
retenção retirada retirar saldo saque saúde segurança selecionado senha serviço serviços sistema situação solicitado solicitar solicitação
sorteio sujeito suspenso suspensão são só também taxa tentativa titular transação transações transferência tributária tributário trânsito
três urgente urgência usuário usuários utilizar validade validar valor valores vantagens vencimento verificar verificação verifique
veículo veículos visualizar você vocês voucher órgão último últimos`,
  alsoWords: `aletra alfandega aneado aproado ate bancaria boqueada boqueado boqueio campana cartes catões ciadão ciente cientes clicado contato copia
correis códios deposito duvida duvidas enrega expiar librado librar libração licena menagem pedente pedentes pequisa preado premado
premido premio prolema quanta receia recita regatar regate regates registo reposta soreio tributaria ultimo urente vaidade valiar`,
  mistakes: `excessão=exceção atravez=através previlégio=privilégio agencia=agência agencias=agências beneficio=benefício credito=crédito debito=débito
numero=número pagina=página veiculo=veículo policia=polícia pendencia=pendência pendencias=pendências transito=trânsito`,
}
