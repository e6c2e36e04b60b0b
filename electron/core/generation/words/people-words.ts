import { wordSet } from './word-set.ts'

/** Words for the one who reports. */
export const informantWords = wordSet(
  'arzidar complainant informant applicant petitioner prarthi prarthini avedak aavedak fariyadi vadi shikayatkarta',
  'अर्जीदार निवेदक निवेदिका प्रार्थी प्रार्थिनी प्रार्थिया आवेदक आवेदिका शिकायतकर्ता फरियादी वादी वादिनी सूचनाकर्ता परिवादी परिवादिनी मुस्तगीस'
)

/** First person before a name: "I", "myself", "main", "मैं". */
export const firstPersonWords = wordSet('i myself main mai मैं मै हम')

export const accusedWords = wordSet(
  'accused suspect suspects culprit culprits miscreant assailant offender fraudster',
  'आरोपी अभियुक्त अभियुक्तगण आरोपीगण मुल्जिम मुल्जिमान विपक्षी विपक्षीगण aropi abhiyukt mulzim vipakshi apradhi अपराधी'
)

export const victimWords = wordSet(
  'victim deceased injured पीडित पीडिता मृतक मृतका घायल पीडितों peedit pidit pidita mritak ghayal'
)

export const witnessWords = wordSet('witness witnesses eyewitness eye-witness गवाह साक्षी चश्मदीद gawah sakshi chashmdid')

/** Relations whose named holder may well be the one complained of; role still needs a harmful act near by. */
export const adultRelations = wordSet(
  'brothers sisters cousins nephews waiter worker labourer cleaner biwi bivi gharwali gharwala बीवी घरवाली staff staffs help helper maidservant salesgirl naukrani कामवाली नौकरानी accountant cashier clerk munshi munim peon gardener salesman patwari sarpanch lekhpal mechanic tailor priest pandit tutor coach trainer watchwoman chowkidar tantrik babysitter nanny caretaker warden husband wife father-in-law mother-in-law brother-in-law sister-in-law neighbour neighbor neighbours neighbors friend tenant landlord employer boss manager',
  'shopkeeper conductor principal warden director directors proprietor builder promoter secretary landlady servants husbands ex-husband roommate classmate supervisor guard mason carpenter plumber electrician stepfather stepmother fiance colleague servant maid driver boyfriend girlfriend cousin uncle aunt nephew brother teacher contractor agent dealer employee partner broker cook watchman',
  'pati patni sasur saas devar jeth nanad jethani devrani padosi dost kirayedar kirayedaar malik naukar chacha tau bhatija bhai bhatiji teacher master thekedar',
  'sas sasu nand nanand bhabhi bahu dewar jethji samdhan mausi bua patidev shauhar jija sala saala saali mama mausa fufa samdhi damad saheli',
  'पति पत्नी ससुर सास देवर जेठ ननद जेठानी देवरानी पडोसी दोस्त मित्र किरायेदार मालिक नौकर चाचा ताऊ भतीजा भाई शिक्षक मास्टर ठेकेदार जीजा साला भतीजे भांजे भाइयों देवरानी-जेठानी मामा दामाद सहेली भाभी बहू मौसा फूफा सौतेले शौहर मकान-मालिक'
)

/** Relations that as a rule stand for the one harmed. */
export const youngRelations = wordSet(
  'son daughter child grandson granddaughter minor beta beti bete betiyan ladki ladka bachcha bachchi bachi pota poti nati natin behan behen bahan bahen bhen sister mother father',
  'बेटा बेटी बेटे पुत्र पुत्री लडकी लडका लडके बच्चा बच्ची बच्चे पोता पोती नाती नातिन बहन मां माता पिता भांजी भांजा भतीजी'
)

export const femaleRelations = wordSet(
  'daughter granddaughter sister mother wife beti ladki bachchi bachi poti behan behen bahan bahen bhen patni बेटी पुत्री लडकी बच्ची पोती बहन मां माता पत्नी भांजी भतीजी'
)

export const maleRelations = wordSet(
  'son grandson father brother husband beta bete bhai बेटा बेटे पुत्र पोता पिता भाई पति भांजा'
)

/** "my", "our", "his", "मेरी" before a relation. */
export const possessives = wordSet(
  'my our his her their mera meri mere hamara hamari hamare apna apni apne uska uski uske unka unki unke',
  'मेरा मेरी मेरे हमारा हमारी हमारे अपना अपनी अपने उसका उसकी उसके उनका उनकी उनके'
)

export const ownPossessives = wordSet(
  'my our mera meri mere hamara hamari hamare apna apni apne मेरा मेरी मेरे हमारा हमारी हमारे अपना अपनी अपने'
)
