/** *Verificar um e-mail* em português. */
import type { CheckWords } from './check-words.ts'

export const ptCheck: CheckWords = {
  drop: 'Solte o e-mail aqui',
  choose: 'Solte aqui o e-mail salvo, ou escolha-o',
  accepted: 'Um e-mail salvo (.eml) ou uma caixa (.mbox). Nem foto, nem PDF, nem .msg do Outlook.',
  sourceHelp: 'O código-fonte começa com linhas como “Received:” e “From:”.',
  reading: 'Lendo o e-mail …',
  samples: 'Nenhum e-mail à mão? Experimente um inventado:',
  sampleNames: { attack: '“Your mailbox is almost full”', lure: '“Seu acesso foi bloqueado”', honest: '“Your receipt”' },
  howTo: 'Como consigo o código-fonte de um e-mail?',
  howToLead: 'Todo e-mail tem um: ele diz de onde o e-mail veio de verdade. Onde você lê os seus e-mails?',
  programs: {
    gmail: {
      name: 'Gmail, no navegador',
      steps: [
        'Abra o e-mail. No canto superior direito dele, aperte ⋮.',
        'Aperte “Mostrar original”. Uma nova página se abre.',
        'Ali aperte “Copiar para a área de transferência”, volte aqui e cole.',
      ],
      press: ['Mostrar original'],
    },
    outlook: {
      name: 'Outlook, novo ou no navegador',
      steps: [
        'Abra o e-mail. No canto superior direito dele, aperte ⋯.',
        'Aperte “Exibir” e depois “Exibir a origem da mensagem”.',
        'Selecione tudo (Ctrl+A), copie (Ctrl+C), volte aqui e cole (Ctrl+V).',
      ],
      press: ['Exibir', 'Exibir a origem da mensagem'],
    },
    'outlook-classic': {
      name: 'Outlook clássico, para Windows',
      steps: [
        'Este Outlook salva os e-mails de um jeito que o Telltale não sabe ler. Abra a sua caixa no navegador: outlook.com, no trabalho outlook.office.com.',
        'Abra o e-mail ali e continue como no novo Outlook.',
      ],
      press: ['outlook.office.com'],
    },
    'apple-mail': {
      name: 'Mail em um Mac',
      steps: [
        'Clique no e-mail. Na barra no alto da tela, aperte “Visualizar”.',
        'Aperte “Mensagem” e depois “Código-fonte”.',
        'Selecione tudo (⌘A), copie (⌘C), volte aqui e cole (⌘V).',
      ],
      press: ['Visualizar', 'Mensagem', 'Código-fonte'],
    },
    thunderbird: {
      name: 'Thunderbird',
      steps: [
        'Abra o e-mail e aperte Ctrl e U juntos (em um Mac, ⌘ e U).',
        'Selecione tudo (Ctrl+A), copie (Ctrl+C), volte aqui e cole (Ctrl+V).',
      ],
      press: ['Ctrl', 'U'],
    },
    iphone: {
      name: 'iPhone e iPad',
      steps: [
        'Na lista, mantenha um dedo sobre o e-mail até ele se levantar. Não solte.',
        'Com outro dedo, abra o app “Arquivos” e solte o e-mail ali.',
        'Volte aqui e escolha esse arquivo. Ou abra a sua caixa em um computador.',
      ],
      press: ['Arquivos'],
    },
    android: {
      name: 'Android',
      steps: [
        'Os aplicativos não mostram o código-fonte. Abra gmail.com no navegador e aperte ⋮ nele.',
        'Aperte “Para computador” e continue como com o Gmail no navegador.',
      ],
      press: ['Para computador'],
    },
  },
  didNotWork: 'Não deu certo',
  problems: {
    nothing: 'Não havia nada para verificar. Escolha primeiro um arquivo ou cole o código-fonte do e-mail.',
    'too-large': 'Isto tem mais de {megabytes} MB, e o Telltale não lê tanto de uma vez. É uma caixa inteira? Então dê só esse e-mail.',
    'outlook-file':
      'Isto é um e-mail como o Outlook salva (.msg), e o Telltale ainda não sabe ler. Veja como conseguir o e-mail de outro jeito.',
    archive: 'Isto é um arquivo zip. Descompacte primeiro e depois dê o e-mail que está nele.',
    picture:
      'Isto é uma imagem. A imagem de um e-mail não diz quem o enviou de verdade: o Telltale precisa do código-fonte. Veja como conseguir.',
    pdf: 'Isto é um PDF. Um e-mail impresso não diz quem o enviou de verdade: o Telltale precisa do código-fonte. Veja como conseguir.',
    'not-a-mail': 'Isto não parece o código-fonte de um e-mail. Veja como conseguir.',
    unreadable: 'Este arquivo está danificado ou cortado e não pôde ser lido. Salve o e-mail mais uma vez e tente de novo.',
    gone: 'Esta resposta não existe mais: o que é verificado aqui é esquecido depois de dez minutos. Verifique o e-mail de novo.',
  },
  givesAway: 'O que o denuncia',
  speaksFor: 'O que fala a favor dele',
  nothingFound:
    'Procuramos tudo o que costuma denunciar um e-mail falso e não achamos nada disso aqui. Se o que ele diz é verdade, não podemos saber.',
  advertising: 'Nada nele é falso, pelo que vemos. As palavras são de publicidade enviada a muita gente ao mesmo tempo.',
  showOnMail: 'Mostrar no e-mail:',
  notChecked: {
    'not-visited': 'A página por trás do link: nós não a abrimos.',
    'not-authenticated': 'Quem enviou este e-mail de verdade e como ele chegou até você: o próprio e-mail não prova isso.',
    'arrival-not-seen': 'Como ele chegou até você: o próprio e-mail não prova isso.',
    'organisation-not-known': 'O nome que ele dá: não conhecemos nenhuma organização com esse nome.',
    'too-few-words': 'Como soam as palavras: são poucas demais.',
    'picture-not-read': 'O que está escrito nas imagens: elas não foram lidas.',
    'attachment-not-read': 'O que há no arquivo anexo: ele não foi aberto.',
  },
  showAll: 'Mostrar tudo no e-mail',
  everything: 'Tudo o que achamos',
  score: 'Quão certos estamos de que isto é um ataque: {score} de 100.',
  brackets: 'Nos endereços escrevemos [.] em vez do ponto, para que ninguém os abra por engano.',
  severalGiven: 'O arquivo contém vários e-mails. Esta resposta é sobre o primeiro.',
  cannotShow: 'Este e-mail não pode ser mostrado.',
  head: {
    from: 'De',
    replyTo: 'As respostas vão para',
    subject: 'Assunto',
    date: 'Data',
    files: 'Anexo',
    unseen: 'O que os programas não mostram',
  },
  doNow: 'O que fazer agora',
  doneAlready: 'O que você já fez?',
  inDoubt: 'Ainda em dúvida, ou já fez alguma coisa?',
  deeds: {
    nothing: 'Nada ainda',
    clicked: 'Cliquei no link',
    typed: 'Digitei uma senha ou outros dados',
    paid: 'Paguei',
    opened: 'Abri um arquivo',
    answered: 'Respondi ou liguei',
  },
  report: 'Denuncie-o como spam ou phishing no seu programa de e-mail, isso protege outras pessoas, e apague-o.',
  clicked: [
    'Feche a página. Só clicar raramente faz mal, desde que você não tenha digitado nada.',
    'Se um arquivo foi baixado, apague-o sem abrir. Se a página fez você permitir ou instalar algo, desfaça isso.',
  ],
  password: 'Mude essa senha agora, se puder em outro aparelho, e entre pelo seu próprio caminho, não por este e-mail.',
  passwordOf:
    'Mude agora a sua senha em {name}, se puder em outro aparelho. Digite você mesmo o endereço ou use o aplicativo; não vá por este e-mail.',
  passwordElsewhere: 'Mude-a também onde você usa a mesma. Se puder, ligue a entrada em duas etapas.',
  wallet: [
    'Quem tem as palavras secretas tem a carteira. Crie agora uma carteira nova em outro aparelho e passe tudo para lá.',
    'Nunca mais use as palavras antigas.',
  ],
  card: 'Se você deu o número de um cartão ou de uma conta, ligue na hora para o seu banco, no número que está no verso do cartão, e mande bloquear.',
  paid: [
    'Ligue na hora para o seu banco, no número que está no verso do seu cartão, e peça para parar ou devolver o pagamento. As primeiras horas contam.',
    'Se você pagou com um cartão-presente, ligue para a empresa que o emite e diga o número dele.',
    'Guarde este e-mail como prova e denuncie à polícia.',
  ],
  opened: [
    'Tire o aparelho da rede: desligue o Wi-Fi ou puxe o cabo. Não digite nenhuma senha nele.',
    'Deixe um antivírus examinar tudo, ou pergunte a alguém que entenda. Mude as suas senhas em outro aparelho.',
    'No trabalho, ligue na hora para o pessoal da TI. Ninguém vai reclamar por você ser rápido.',
  ],
  answered: [
    'Não escreva de novo, e desligue se ligarem.',
    'Se você deixou alguém entrar no seu computador, tire o computador da rede e mande examinar. Se deu dados do banco, ligue para o seu banco no número que está no verso do seu cartão.',
  ],
  whereToReport:
    'Onde denunciar: no Brasil, na delegacia (há delegacias on-line); em Portugal, à Polícia Judiciária; em outros países, à sua polícia.',
  print: 'Imprimir',
  save: 'Salvar esta resposta',
  savedOn: 'Resposta do Telltale, {date}. Nada neste arquivo abre um link ou carrega alguma coisa.',
  notKept: 'Este e-mail não fica guardado: daqui a dez minutos ele é esquecido.',
  keep: 'Enviar este e-mail a quem cuida deste Telltale',
  keepHelp: 'Eles verão o e-mail inteiro, também o seu endereço nele. Podem aprender com ele e avisar outras pessoas.',
  kept: 'Obrigado. O e-mail está guardado, e quem cuida deste Telltale já pode lê-lo.',
  contest: 'Isto foi julgado errado',
  contestHelp: 'O e-mail é então enviado a quem cuida deste Telltale, também com o seu endereço. Uma pessoa olha de novo.',
  contestWhy: 'Por que você acha isso? (Pode deixar vazio.)',
  send: 'Enviar',
  contested: 'Obrigado. O e-mail está guardado, e uma pessoa vai olhar de novo.',
}
