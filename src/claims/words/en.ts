/** Phrases of lures in English. */
import type { LureWords } from './lure-words.ts'

export const en: LureWords = {
  objects: {
    account:
      'account locked, account suspension, bank account, your account, account has been, account will be, account team, account limited, account suspended, verify your account, account verification, account information, profile update, membership account, reactivate your account, password expir*, your password, account deactivation, kyc',
    payment:
      'payment failed, payment declined, payment method, your payment, payment was declined, payment could not, billing information, billing details, outstanding payment, unpaid, toll, pending payment, transaction declined, wire transfer, payment pending, fine, penalty, overdue',
    invoice:
      'invoice, purchase order, quotation, order confirmation, your receipt, e receipt, remittance, proforma, billing statement, order number, request for quotation, rfq, your order',
    parcel:
      'parcel, package delivery, your package, delivery attempt, shipment, tracking number, courier, shipping fee, delivery fee, customs fee, delivery address, undelivered, your delivery, track your, dispatched, out for delivery, delivery status, held at customs',
    prize:
      'you have won, you won, winner, you are a winner, prize, gift card, free gift, giveaway, voucher, sweepstake*, loyalty reward, exclusive reward, claim your reward, your reward, opinion requested, survey, short survey, you have been selected, you have been chosen, you are our, coupon, mystery box, chance to win, lucky, congratulations, surprise, to receive a free, reward points, gift, raffle, free sample, tool set, cookware set, stanley cup, yeti cooler, reward, chosen, answer win, testpaket, unlocked, emergency kit, combo kit, for free',
    'tax-refund':
      'tax refund, tax return, irs, tax year, refund of, tax rebate, your refund, tax statement, tax office, tax notice, stimulus, annual tax report',
    subscription:
      'subscription, membership, renewal, renew your, auto renew*, has expired, expires today, expired, antivirus protection, your plan, free trial, subscription expired, subscription renewal, cancel your subscription, streaming, protection expired, license expir*',
    'storage-quota':
      'storage, mailbox is full, mailbox full, mailbox quota, quota, storage limit, storage is full, cloud storage, photos will be deleted, incoming messages, undelivered messages, pending messages, held messages, mailbox storage, out of space, mailbox',
    document:
      'document, shared a file, shared with you, shared document, attached file, docusign, e sign, sign the document, scanned, fax, voice message, voicemail, please review, review and sign, new message, secure message, pdf, complete document',
    'crypto-wallet':
      'wallet, crypto*, assets, incoming transaction, bitcoin, btc, ethereum, eth, airdrop, token*, xrp, nft, nfts, seed phrase, recovery phrase, secret recovery phrase, blockchain, staking, stake, metamask, ledger, trezor, usdt, binance, coinbase, mining, hardware wallet, stablecoin*, defi, dex, mainnet, hashrate, satoshi, withdrawal of, coins, xlm, claimable',
    money:
      'loan, loans, partnership, business partnership, agent, inheritance, fund, funds, million, dollars, usd, next of kin, beneficiary, compensation, donation, donate, investment, atm card, bank transfer, business proposal, attorney, lawyer, financing, debt, earn money, make money, passive income, per day, job offer, salary, remote job, part time job, deposit, transfer the sum, charity, late husband, barrister, trading, cash, credit score, mortgage, house buyer, insurance, savings, consignment, grant, billion, deal worth',
    'security-alert':
      'security alert, unusual signin, unfamiliar device, tried to log in, tried to login, someone tried, suspicious login, new device, unusual sign in, unusual activity, suspicious activity, sign in attempt, new sign in, unauthorized, unrecognized, virus, viruses, malware, infected, threat, threats, security notice, compromised, device is at risk, antivirus, login attempt, logged in from, data breach, security breach, hacked, security update, identity theft, sign in activity, protect your device, hacker, hackers, spyware, security warning, your pc, at risk, security incident',
    'adult-dating':
      'dating, singles, sexy, horny, girls, meet women, russian women, ukrainian women, hot, naked, hookup, lonely, sex, soulmate, brides, flirt, beautiful women, hot date, friend request, private photos, your match, seniors singles, romance, webcam video, masturbat*',
    'health-product':
      'weight loss, lose weight, keto, gummies, cbd, viagra, cialis, erectile, male enhancement, diabetes, blood sugar, doctor*, pain, pharmacy, hearing aid, hearing aids, supplement*, fat, skin, wrinkle*, hair loss, nerve, neuropathy, stroke, covid, hearing, prostate, toenail, fungus, medicare, dental, teeth, tinnitus, health screening, screening*, testosterone, memory loss, belly, snoring, mattress, metabolism, joint*, clinical*, remedy, pills, anti aging, serum',
    gambling:
      'casino, free spins, slot, slots, betting, poker, jackpot, roulette, welcome bonus, no deposit, bet, gambling, spins, sportsbook',
  },
  actions: {
    'log-in':
      'it was me, was me, secure my account, keep current password, keep my current password, someone tried to log in, log in, login, sign in, log into, sign into, sign in to, access your account, webmail login, recover my account, reset password, reset your password, keep my password, keep same password, review activity, check activity, check your activity',
    'verify-details':
      'verify, verify now, verify your, confirm your, confirm your identity, update your information, update your details, validate, validate your, update your account, confirm my, verification, authenticate, update payment, update your payment, update billing, enter your, provide your, fill in, fill out, connect your wallet, connect wallet, sync your, synchronize, migrate, link your, recovery phrase, update your billing, complete verification, kyc, confirm your details, confirm your shipping, update now, check now, pair your, secure my wallet, secure your wallet, activate',
    pay: 'pay now, make a payment, pay the, please pay, settle, transfer fee, send the money, send btc, send bitcoin, renew now, renew, renew subscription, payment of, pay, pay your, purchase now, pay a, customs fee, shipping fee, payment must, buy now, order now, rush my order, extend, deposit, send to the address, redelivery fee, save now, checkout',
    claim:
      'claim, claim now, claim your, get started now, get yours, redeem, collect your, receive your, get your, start survey, take the survey, participate, get it now, get it here, answer, claim here, claim reward, claim airdrop, claim tokens, join now, get my, start now, complete the survey, take survey, win, free spins, withdraw, get bonus, claim bonus, accept, grab, unlock, enter now, get access, yours free, participate now, take part, claim my',
    reply:
      'reply, reply to this, reply to message, report the user, mail me, get back to me, respond to, contact me, write back, email me, please contact, reply with, kindly reply, let me know, contact us via email, your response, send me, contact him, contact her, whatsapp me, answer me, reach me, for more details contact',
    call: 'call us, call now, call the, call our, customer support number, toll free, helpline, phone number below, dial, speak to, call immediately, contact us at, call at, give us a call',
    'open-file':
      'attached, attachment, update and, upgrade to latest version, latest version, open the file, download, open document, view document, see attached, view file, find attached, open attachment, view the document, view document online, review document, the attached',
    click:
      'click here, click, click below, learn more, read more, see more, visit, view, go to, shop now, watch, discover, find out, see how, see details, get a quote, free quote, check, browse, view profile, show me, unsubscribe, learn how, more information, explore, apply now, compare, see photos, track, meet',
  },
  persuasions: {
    fear: 'suspended, suspension, unusual, unfamiliar device, someone tried, account limited, account has been limited, your account, locked, blocked, deactivated, terminated, unauthorized, unusual activity, suspicious, virus, viruses, infected, at risk, data breach, data exposure, hacked, compromised, warning, security alert, will be deleted, permanently, lose access, legal action, arrest, penalty, restricted, fraud*, disabled, threat*, danger*, your photos, you will lose, will be lost, stolen, breach, hacker, unrecognized, malicious, exposed, not recognized, protect your, avoid losing, vulnerab*, breached, leak, will be closed, deleted, debt',
    urgency:
      'urgent, urgently, password expiry, has expired, 2nd attempt, confirmation needed, stopped package, could not be delivered, immediately, within 24 hours, within 48 hours, expires, expire today, expiring, last chance, act now, final notice, as soon as possible, final reminder, today only, hurry, waiting, last reminder, limited time, ends today, only today, deadline, attention required, action required, asap, last warning, immediate action, final warning, hours left, before it, pending, on hold, expired, don t miss, overdue, reminder, second attempt, only left, waiting for you, unpaid, to avoid, running out, ends tonight, your package',
    reward:
      'free, gift, reward, incoming transaction, your balance, allocation, rewards, bonus, prize, winner, congratulations, you have won, giveaway, exclusive, discount, off, save, savings, airdrop, cash, cashback, win, earn, profit*, million, refund, voucher, guaranteed, selected, special offer, offer, jackpot, no cost, promo, deal, coupon, income, lucky, claim your, chosen, best price, compensation, loan, loans, fund, donation, investment, double your, gift card, free spins, eligible, opportunity, worth, weight loss, lose weight',
    curiosity:
      'secret, shocking, quick question, important message, delivery status update, weird trick, you won t believe, discover, revealed, this simple, strange, new message, find out, did you know, guess, what happens, one simple, shared a file, reveals, trick, mystery, breakthrough, doctors are, scientists, you have a message, voice message',
    authority:
      'irs, fbi, police, court, federal, government, ministry, legal notice, official notice, law enforcement, attorney, ceo, it department, administrator, compliance, department of, tax authority, united nations, interpol, director of, secretary general, treasury, new policy, judicial, directive',
    charm:
      'dear friend, likes you, like you very much, private message, chat with me, i like you, great sex, desire, hottie, lonely, darling, sweetheart, singles, sexy, meet me, girls, women, dating, naughty, hot, my dear, honey, relationship, ladies, kisses, beloved, handsome, romance, soulmate, single, heart, flirt',
    pity: 'widow, cancer, dying, orphan*, my late husband, hospital, suffering, charity, refugee*, help me, poor, ill health, terminal, victims, war',
  },
  greetings:
    'dear customer, dear user, dear client, dear valued customer, dear member, dear sir, dear madam, dear sir madam, dear sir or madam, dear account holder, dear friend, dear beneficiary, valued customer, dear email user, dear subscriber, hello customer, dear shopper, dear winner, hi there, dear owner, hello dear, dear wallet user, dear account owner, dear valued member, dear recipient, dear webmail user, dear participant, dear email owner, dear holder, hello user, hello friend, greetings, attention, dear valued client, dear sirs, to whom it may concern, dear colleague, dear trust wallet user, dear ledger user, dear metamask user, dear community, dear players, dear player, dear taxpayer, dear sir ma am, dear good friend, hello member',
}
