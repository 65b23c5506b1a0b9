/** Phrases of lures in Portuguese. */
import type { LureWords } from './lure-words.ts'

export const pt: LureWords = {
  objects: {
    account:
      'sua conta, conta bloqueada, conta foi, senha, cadastro, cadastral, recadastramento, acesso a sua conta, chave de seguranca, token, atualizacao cadastral, seu acesso, sua senha, modulo de seguranca',
    payment:
      'pagamento, fatura, debito, boleto, divida, multa, multas, cobranca, pendencia, pendencias, parcela, licenciamento, ipva, cnh, pontuacao na carteira, suspensao da cnh, infracao, infracoes, detran, em aberto, serasa, protesto, intimacao, carteira de motorista, habilitacao, sua conta chegou, aviso de infracao',
    invoice: 'nota fiscal, nfe, nf e, nota fiscal eletronica, danfe, fatura em anexo, comprovante, orcamento, nfse, pedido de compra',
    parcel:
      'encomenda, seu pedido, objeto, entrega, rastreamento, rastreio, correios, taxa de importacao, alfandega, alfandegaria, pacote, sua encomenda, remessa, codigo de rastreio, tributado, taxado, retida, postagem, aguardando pagamento, tentativa de entrega, endereco de entrega, objeto retido, frete',
    prize:
      'premio, beneficios, beneficio, ganhou, ganhador, brinde, sorteio, cupom, pontos, pontos livelo, resgate, resgatar, milhas, recompensa, recompensas, parabens, pontuacao, pontos expiram, pontos acumulados, cashback, vale presente, presente, bonus, seus pontos, resgate seus, troque seus pontos',
    'tax-refund':
      'imposto, imposto de renda, restituicao, receita federal, malha fina, declaracao, irpf, tributo, tributos, darf, cpf irregular, cpf cancelado, seu cpf, regularizar situacao cadastral, situacao cadastral, cpf suspenso, regularize, restituicao irpf, valores a receber, ir liberado, credito ir, a restituir, restituir, fisco, pendencia no cpf, cadastro de pessoa fisica, cadastro pessoa fisica, no cpf, do cpf, ministerio da fazenda',
    subscription: 'assinatura, renovacao, plano expir*, renovar, netflix, mensalidade, expirou',
    'storage-quota':
      'armazenamento, caixa de entrada cheia, cota, espaco, caixa postal, caixa quase cheia, quase cheia, quase cheio, caixa esta cheia, armazenamento cheio, armazenamento esta cheio',
    document:
      'documento, mensagem de voz, processo, intimacao, notificacao judicial, audiencia, oficio, notificacao extrajudicial, mandado, assinar, novo arquivo, veja o arquivo, arquivo recebido, documento recebido, assinatura do documento',
    'crypto-wallet': 'carteira digital cripto, bitcoin, criptomoeda*, cripto, wallet, airdrop',
    money:
      'emprestimo, advogado, dinheiro, heranca, milhoes, doacao, fundos, fgts, saque, pix, renda, dinheiro esquecido, financiamento, vaga, emprego, salario, investimento, renda extra, indenizacao, notificacao de fundos, ganhar dinheiro, vaga de emprego',
    'security-alert':
      'alerta de seguranca, novo acesso, login suspeito, duas etapas, bloqueamos um acesso, acesso a sua conta foi, novo dispositivo, por seguranca, transferencia foi enviada, atividade suspeita, acesso suspeito, virus, transacao suspeita, compra suspeita, compra aprovada, nao reconhece, invadido, tentativa de acesso, dispositivo, acesso nao autorizado, seguranca da sua',
    'adult-dating': 'encontro, solteiras, mulheres, namoro, sexo, gostosa, amor, tarot, vidente',
    'health-product':
      'emagrecer, emagrecimento, saude, medicina, remedio, dor, diabetes, impotencia, medico, perda de peso, rugas, cabelo, ansiedade, visao, perder peso, erecao, dentes, pressao arterial',
    gambling:
      'cassino, aposta, apostas, rodadas gratis, jogo, loteria, loteria federal, tigrinho, giros gratis, bonus de boas vindas, deposite agora, primeiro deposito',
    other: ' plano de saude, seu plano de saude, planos de saude, cotacao, passagens aereas, desconto em passagens, consorcio',
  },
  actions: {
    'log-in':
      'nao fui eu, nao reconheco este acesso, nao reconheco, altere sua senha, alterar senha, acessar sua conta, acessar a conta, acesse a sua conta, acesse a conta, acesse com, acessar o sistema, acessar o painel, acessar a area, entrar, acesse sua conta, fazer login, acessar conta, acesse o portal, acesse agora, acessar minha conta, faca login, redefinir senha',
    'verify-details':
      'atualizar, atualize, confirmar, confirme, verificar, verifique, recadastrar, validar, atualizar agora, atualizar dados, confirmar dados, desbloquear, atualizacao, confirmacao, sincronizar, ativar, validacao, recadastramento, atualize seus dados, atualizar cadastro',
    pay: 'regularizar, regularize, regularize se, regularizar agora, regularizar situacao, resolver taxa, visualizar multa, pagar, pague, efetuar pagamento, pagar agora, realizar pagamento, efetue o pagamento, gerar boleto, emitir guia, quitar, pagar taxa, boleto, realize o pagamento, regularizar debito, pagar multa, imprimir boleto, pagamento da taxa, guia de pagamento, segunda via, comprar, emitir darf, negociar, pix',
    claim:
      'resgatar, resgate, resgatar agora, resgate agora, trocar pontos, ganhe, participar, participe, sacar, resgatar pontos, solicitar saque, troque, consultar valores, resgate seus pontos',
    reply: 'responda, responder, entre em contato, retorne, aguardo, aguardo retorno, resposta, contato',
    call: 'ligue, telefone, central de atendimento, ligar, 0800',
    'open-file':
      'baixar, anexo, em anexo, download, visualizar documento, abrir arquivo, visualizar nota, baixar documento, baixar arquivo, visualizar, baixe, segue em anexo, abrir documento, visualizar anexo, ver documento, visualizar processo, imprimir',
    click:
      'clique aqui, clique, saiba mais, veja mais, ver mais, clicar, confira, consultar, consulte, verificar agora, veja, compare, cotar, cotacao, simular, simule, ver planos, saiba, quero, conheca, cote, faca uma simulacao, rastrear, acompanhar, rastrear objeto, ver detalhes',
  },
  persuasions: {
    fear: 'novo acesso, nao fui eu, nao reconheco, login suspeito, transferencia foi enviada, bloqueada, bloqueado, bloqueio, suspensa, suspenso, suspensao, cancelada, cancelado, irregular, irregularidade, multa, multas, risco, suspeita, suspeito, perder, penalidade, pendencia, pendencias, invadida, restricao, processo, protesto, penalidades, cassacao, judicial, negativado, inadimplen*, divida, infracao, apreensao, fraude, nao autorizado, devolvido, malha fina, cancelamento, inapto, intimacao, suspensao da cnh, regularizar, restricoes, fechamento da sua empresa, evite suspensao',
    urgency:
      'urgente, imediato, imediatamente, ultimo aviso, prazo, expira, expirando, ultimas horas, ultima chance, vencimento, vencem, vence, ultimo dia, agora mesmo, pendente, aguardando, ultimos dias, expiram, evite, o quanto antes, atencao, ate amanha, devolvida, aguarda, prestes a expirar, ira expirar, irao expirar, expiram em, expirando hoje, expirar em breve, 72 horas, em 24 horas, nas proximas 24, prazo de 24 horas, dentro de 24, em ate 24',
    reward:
      'ganhe, ganhou, gratis, premio, desconto, bonus, recompensa*, parabens, pontos, cashback, exclusivo, oferta, economize, promocao, presente, resgate, resgatar, saldo, restituicao, milhas, dinheiro, a partir de, melhor preco, liberado, disponivel, economia, condicoes especiais, milhoes, aprovado, vantagens, emprestimo, credito, menor preco, descontos, imperdivel',
    curiosity: 'descubra, segredo, surpreendente, voce sabia, revelado, nova mensagem, veja o que, alguem',
    authority:
      'receita federal, detran, ministerio, tribunal, policia, justica, governo, federal, procuradoria, juiz, lei, oficial, intimacao, gov br, mandado, secretaria, delegacia, poder judiciario',
    charm: 'amor, linda, solteira, carinho, mulheres, namorada',
    pity: 'doente, cancer, viuva, ajuda, caridade, orfaos',
    none: ' valido por 24 horas, valido por, expira em 24, expira em, ignore este, desconsidere este, nao solicitou, nenhuma acao',
  },
  greetings:
    'prezado cliente, caro cliente, prezado, prezada, prezados, prezado a, caro usuario, prezado usuario, ola cliente, estimado cliente, prezado contribuinte, prezado consumidor, ola, caro contribuinte, prezado senhor, prezados senhores, prezado condutor, caro condutor, prezado cidadao, caro consumidor, prezado associado, prezado motorista, sr contribuinte, bom dia, boa tarde, senhor a, caro a cliente, caro a, prezado a cliente, querido amado, meu caro amigo, caro amigo, querido amigo, minha querida, meu querido, amado, bom dia minha querida, prezado proprietario do email, prezado proprietario do email beneficiario do fundo, caro beneficiario, prezado beneficiario, saudacoes, saudacoes para voce, atencao prezado, caro senhor, prezado titular',
  footers:
    'descadastrar, descadastre, cancelar inscricao, cancelar assinatura, cancelar a inscricao, voce esta recebendo, voce recebeu este, nao deseja mais, deixar de receber, visualizar na web, ver no navegador, nao quer mais, visualizar no navegador',
}
