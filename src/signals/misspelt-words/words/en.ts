/** English as it stands in mail about accounts, parcels, money and prizes. */
import type { Spelling } from '../spelling.ts'

export const en: Spelling = {
  words: `accept accepted access accessed accessible accordance according account accounts accumulated accurate achieve acknowledge acknowledgement
acquired action activate activated activation active activities activity actual additional address addresses administration administrator
advantage advertisement afford agency agreement allocated allocation although amount amounts announce announcement annual application
apply appointment appreciate appreciation approach appropriate approval approved assistance associated association assurance attached
attachment attachments attempt attempted attempts attention attorney authentic authentication authorities authority authorized automatic
automatically available balance because beginning believe beneficiaries beneficiary benefit benefits billing breach business calendar
cancel cancellation cancelled careful categories certificate certified chairman challenge change charge charged charity claimed colleague
collect collection commission committed committee communication community company compensation complete completed completely completion
compromised computer condition conditions confidential confirm confirmation confirmed congratulations connect connected connection
consequence consider consignment contact contacted continue contribution convenience cooperation corporate corporation correct correctly
country courier create created credential credentials credit criminal currency current currently customer customers deactivate deactivated
deactivation deadline deceased decision decline declined definitely delete deleted deletion deliver delivered delivery department deposit
deposited description desktop destination detail details detected device devices different difficult digital diplomat diplomatic direct
directly director disabled discount discover document documents dollars donation download drawing during effective electronic eligibility
eligible email employee employment encounter encourage encrypted enough ensure enterprise entitled environment equipment especially
establish estimate exchange exclusive execute exercise existing expected expedite expense experience expire expired expires explain
extremely facility failed failure familiar family features federal finally finance financial following foreign forever forward foundation
fraudulent freight frequent friend friendship function funding further future general generate generous genuine girlfriend government
grateful guarantee guaranteed happened helpful hesitate holiday honest hospital however hundred identify identity immediate immediately
important improve inactive incident include included including incoming inconvenience incorrect increase independent individual
information inheritance initial inquiry install installation instruction instructions insurance interest interested international internet
interruption invest investigation investment investor invitation invoice invoices irregular issue issued journal judgment kindness
knowledge language latest lawyer legitimate liability license limited location locked lottery maintain maintenance manage management
manager manually marketing material maximum medical member membership merchant message messages method military million minister ministry
minutes mobile modern modification monetary monthly mortgage multiple mutual natural necessary network never notice notification
notifications notified number obligation obtain occasion occurred offered office officer official online operation operator opportunities
opportunity option original otherwise outstanding overdue package packages parcel participate participating participation particular
partner partnership passport password passwords patience payment payments pending percent period permanent permanently permission personal
phone physical platform please policy portfolio position possible postal precious premium presence present president previous priority
privacy private privilege problem procedure process processed processing product products professional profile profit program project
promotion properly property proposal protect protected protection provide provided provider purchase purchased purpose qualified quality
quantity question quickly receipt receive received receiver receiving recently recipient recommend recommended reconfirm record recover
recovery redeem reference refund refundable regarding register registered registration regulation relationship release released reliable
relief remaining remember reminder remittance remove removed renewal renewed repeat replied representative request requested require
required requirement requirements reservation resolve resolved response responsible restore restored restrict restricted restriction
result retrieve return review reward rewards sample satisfaction schedule scheduled secretary secure secured security selected selection
sender separate server service services session settings several shareholder shipment shipped shipping signature significant similar
sincerely situation software solution special specific staff standard statement storage strictly submit submitted subscribe subscribed
subscriber subscription success successful successfully suddenly sufficient suggestion support surprise survey suspect suspended
suspension suspicious system technical technology temporarily temporary terminate terminated termination together tomorrow tracking
transaction transactions transfer transferred transmission transport travel treasury trustworthy unauthorized unclaimed understand
unfortunately unique united university unlimited unread unsubscribe unusual update updated updates upgrade upgraded urgent urgently usage
usually validate validated validation valuable various verification verified verify verifying version victim violation virtual voucher
waiting wallet warning warranty website welcome whether willing winner winners winning withdraw withdrawal within without writing
yesterday yourself`,
  alsoWords: `acknowledgment addressees canceled compete competed county crated deices delver exiting fiance fright manger medial minster minuets preset
regrading relied resole resoled sipped sipping tacking tracing untied waning waring wiling wining projet succes proces courrier passord
attemps registred`,
  mistakes: `costumer=customer costumers=customers seperate=separate seperated=separated definately=definitely garantee=guarantee garanteed=guaranteed
untill=until truely=truly priviledge=privilege wensday=Wednesday febuary=February thier=their teh=the freind=friend freinds=friends
maintainance=maintenance independant=independent publically=publicly existance=existence governement=government prefered=preferred
refered=referred relevent=relevant responsability=responsibility tommorow=tomorrow wierd=weird benificiary=beneficiary
benificial=beneficial calender=calendar recieved=received adress=address wich=which informations=information writting=writing
occurance=occurrence persue=pursue posession=possession loosing=losing wellcome=welcome goverment=government`,
}
