/** Coins that came from nowhere, and wallets that must be "verified". */
import type { StoryWords } from './story-words.ts'

const COIN =
  'crypto wallet, crypto assets, your crypto, crypto community, crypto account, crypto bonus, crypto platform, crypto rewards, bitcoin*, btc, ethereum, eth, usdt, busd, usdc, xrp, xlm, bnb, token, tokens, cryptocurrenc*, krypto*, cripto*, kryptowal*, криптовалют*, биткоин*, биткойн*, kripto*, ビットコイン, 仮想通貨, 暗号資産, 比特币, 比特幣, 加密货币, 代币, steth, ripple, stellar, nft, nfts, lumens, digital assets'

export const CRYPTO_STORIES: Readonly<Record<string, StoryWords>> = {
  'unclaimed-crypto-payout': {
    elements: {
      coin: [COIN],
      gain: [
        'you have earned, has been earning, accumulated, your balance, on your balance, your funds, cloud mining, automatic mining, mining platform, automatic bitcoin, airdrop, giveaway, allocation, your allocation, reward fund, redistribution, token distribution, bonus, double your, staking rewards, free tokens, free token, have received, you have been credited, incoming transaction, your payout, your payment, rewards are ready, your rewards, free mint, eligible, compensation, refund, unclaimed, you are now rich, balance for payments',
        'ihr guthaben, bitcoin guthaben, auszahlung, ihre auszahlung, gutgeschrieben, gewinn, bonus, airdrop, belohnung*, reich werden, freigegeben',
        'votre solde, vos fonds, recompense*, credite, airdrop, bonus, gains, paiement en attente',
        'su saldo, tu saldo, tus fondos, recompensa*, airdrop, bono, acreditado, ganancias',
        'seu saldo, seus fundos, recompensa*, airdrop, bonus, creditado, rendimentos, ganhos',
        'il tuo saldo, i tuoi fondi, ricompens*, airdrop, bonus, accreditato, guadagn*',
        'uw saldo, je saldo, uw tegoed, beloning*, airdrop, bonus, bijgeschreven, uitbetaling',
        'twoje saldo, twoje srodki, nagrod*, airdrop, wyplata, wyplaty',
        'ваш баланс, ваши средства, вознагражден*, выплат*, начислен*, бонус',
        'bakiyeniz, odul*, airdrop, kazanciniz, bonus',
        '残高, 報酬, エアドロップ, 配布, 余额, 餘額, 奖励, 獎勵, 空投, 收益',
      ],
      take: [
        'withdraw, withdraw your, withdrawal, withdraw now, claim, claim your, claim now, claim rewards, get your, claim here, collect, receive, connect your wallet, connect wallet, register, participate, send, join, cash out, transfer, redeem, claiming, mint now, within 24 hours, 24 hours, before it, will be blocked, will be cancelled, log into, deposit, view my',
        'auszahlen, bestatigen, abheben, jetzt sichern, einlosen, anmelden, registrieren, beanspruchen, wallet verbinden',
        'retirer, retrait, reclamer, reclamez, confirmer, inscrivez vous, connectez votre',
        'retirar, retiro, reclamar, reclame, confirmar, registrese, conecte su',
        'sacar, saque, resgatar, resgate, confirmar, cadastre se, conecte sua, retirar',
        'preleva, prelievo, richiedi, riscatta, conferma, registrati, collega il',
        'opnemen, claim, claimen, bevestig, registreer, koppel uw',
        'wyplac, odbierz, potwierdz, zarejestruj, polacz portfel',
        'вывести, вывод, получить, подтвердите, зарегистрируйтесь, подключите',
        'cekin, cekim, talep, onaylayin, kayit ol, cuzdan bagla',
        '出金, 受け取る, 請求, 接続, 提现, 提現, 领取, 領取, 连接钱包, 连接',
      ],
    },
    nearWords: 60,
  },
  'wallet-validation': {
    elements: {
      wallet: [
        'your wallet, trust wallet, wallet account, hardware wallet, metamask, ledger wallet, your ledger, ledger live, ledger device, trezor, exodus wallet, exodus, coinbase wallet, crypto wallet, your assets, your crypto assets, wallet users, phantom, wallet, blockchain wallet',
        'ihre wallet, deine wallet, ihr wallet, votre wallet, votre portefeuille, su billetera, tu billetera, su monedero, sua carteira, carteira digital, il tuo wallet, portafoglio crypto, uw wallet, je wallet, twoj portfel, portfel krypto, ваш кошелек, кошелек, cuzdaniniz, kripto cuzdan, ウォレット, 钱包, 錢包',
      ],
      validate: [
        'verify your wallet, verify your trust, validate your, validate wallet, wallet verification, not been verified, not yet been verified, synchroni*, sync your, sync wallet, recovery phrase, seed phrase, secret phrase, secret recovery, 24 word, 12 word, private key, private keys, kyc, migrate your, migration, update your ledger, update your wallet, upgrade your, upgrade to, latest version, security update, firmware, activate two factor, re verify, reverify, verify your identity, verify your account, verify your, confirm your wallet, restore your wallet, secure your wallet, secure your assets, verify, required to update, reset your, unverified, verification',
        'verifizieren, bestatigen sie ihre, synchronisier*, wiederherstellungsphrase, aktualisieren, verifizierung, validieren',
        'verifier, verifiez, synchronis*, phrase de recuperation, mettre a jour, validation, valider',
        'verificar, verifique, sincroniz*, frase de recuperacion, actualizar, validar, verificacion',
        'verificar, verifique, sincroniz*, frase de recuperacao, atualizar, validar, verificacao',
        'verificare, verifica, sincronizz*, frase di recupero, aggiornare, convalida*',
        'verifieren, verifieer, synchronis*, herstelzin, bijwerken, valider*, verificatie',
        'zweryfikuj, weryfikacj*, synchroniz*, fraza odzyskiwania, zaktualizuj',
        'верифи*, подтвердите, синхрониз*, сид фраз*, обновите, проверк*',
        'dogrula*, senkroniz*, kurtarma ifadesi, guncelle*',
        '認証, 検証, 同期, リカバリーフレーズ, 验证, 驗證, 同步, 助记词, 助記詞, 升级',
      ],
      loss: [
        'will be suspended, be suspended, was suspended, suspended, suspension, restricted, will be restricted, lose access, losing access, lose your, losing your, prevent losing, avoid losing, loss of, stolen, disabled, deactivated, blocked, locked, compromised, data breach, breach, vulnerab*, at risk, unauthorized access, unable to access, inaccessible, terminated, interruption, no longer be able, permanently, exposed, expire, has expired, attack, to continue using, regulations, mandatory',
        'gesperrt, eingeschrankt, verlieren, verlust, deaktiviert, blockiert, gefahrdet, datenleck',
        'suspendu, bloque, perdre, perte, desactive, restreint, compromis, fuite de donnees',
        'suspendid*, bloquead*, perder, perdida, desactivad*, restringid*, comprometid*',
        'suspens*, bloquead*, perder, perda, desativad*, restrit*, comprometid*',
        'sospes*, bloccat*, perdere, perdita, disattivat*, limitat*, compromess*',
        'opgeschort, geblokkeerd, verliezen, verlies, gedeactiveerd, beperkt, datalek',
        'zawiesz*, zablokow*, utrat*, stracic, ogranicz*',
        'приостанов*, заблокир*, потер*, огранич*, утечк*',
        'askiya, engellen*, kaybet*, kisitlan*',
        '停止, 凍結, 失う, 制限, 冻结, 丢失, 暂停, 限制, 漏洞',
      ],
    },
    nearWords: 100,
  },
}
