import { holdsWord, wordSet } from './word-set.ts'

/** Harmful acts as lay people tell them: cues of who did something and when, never of an offence (the pack does that). */
const harmWords = wordSet(
  'tied overpowered carried hit hits beat beats beaten stole stolen rob robs robbed took taken threw thrown throwing shot cut burnt burned rape raped grab grabs broke broken bit ran fled tore hacked set blackmail',
  'mara maara peeta pita mar maar maarpeet marpit chori loot luta chheen cheen chhin chhina chheena chheenkar cheenkar dhamki gali gaali peecha pichha chheda chhua',
  'marte marta marti maarte maarta peetta peette pitte maro jhagda jhagra jhagde blow blows fought pulled dragged molested decamped overturned enticed ghusaa pakda harkat harkatein',
  'roka rokkar kheencha khincha kheenchi khinchi manga maanga mangi maangi bahla bahlakar phusla phuslakar behla behlakar fusla fuslakar bhaga dhoka dhokha thag thagi toda tod phoda ghus ghusa ghuskar hadap kabza jabardasti maang mangta mangte maangte mangti rok dabocha patka daraya pitai chhedchhad chhedkhani cheda',
  'chura churaya churakar chali uthakar khinch kheench khinchkar jhapat jhapatkar jhapta aag apmanit badtameezi gaaliyan gaaliya gaali jala',
  'मारा मारपीट पीटा पिटाई मारा-पीटा चोरी लूट लूटा लूटकर छीन छीनकर छीना छीना-झपटी धमकी गाली गालियां गाली-गलौज पीछा छेडछाड छेडखानी छुआ धोखा धोखाधडी ठगी ठगा',
  'तोड तोडा फोडा घुस घुसकर घुसा हडप कब्जा जबरदस्ती मांग रोक रोककर दबोच पटक भगा बहला फुसलाकर चुरा चुराकर काटकर हमला बलात्कार दुष्कर्म गोली चाकू वार झपट',
  'तंग परेशान tang pareshan taang तलाक talaq talak हरकत अश्लीलता झगडा झगडने घूंसा घूंसों लात पकडकर खींचा छेडा अपशब्द गिरा',
  'फर्जी जाली कूटरचित कूटरचना farzi farji jaali kootrachit कट्टा तमंचा पिस्टल पिस्तौल बंदूक बन्दूक katta tamancha pistol pistal bandook',
  'पकडा पकडी धक्का dhakka dhakke लालच lalach कुकर्म kukarm दबिश dabish जुआ jua chaku chaaku knife',
  'मारते पीटते मारकर पीटकर मार टक्कर अपहरण जलाया जला प्रताडित ताना उठाकर ऐंठ हत्या खींच खींचकर झपटकर अपमानित जातिसूचक आग बदतमीजी रौंद रोका दागा काट गालियां गलौच घसीट बदसलूकी अश्लील'
)
const harmStems: ReadonlyArray<string> =
  'snatch assault attack beating hitting stab threat abus steal theft robb cheat molest harass kidnap abduct trespass punch slapp slap kick grabb extort kill murder demand stalk damag forg fraud deceiv duped duping push harm injur tortur touch follow outrag insult loot burgl vandal intimidat occup encroach misbehav manhandl strangl misappropriat siphon transferr deduct withdr hack impersonat defraud poison burn accost forc brandish snatc rush punched crash collid knock entic lure luring lured elop quarrel scuffl restrain chheen dhamka prataad churaa मारपीट धमक पीट छीन लूट चुरा'.split(
    ' '
  )

export const isHarm = (key: string): boolean => holdsWord(harmWords, harmStems, key)

/** Acts by which things are lost: what is named beside them is property of interest. */
const lossWords = wordSet(
  'decamped pilfered lifted stole stolen steal rob robbed took taken take pick picked pickpocketed pocketed missing lost lose gone theft robbery debited deducted transferred withdrawn snatched loot fled misplaced',
  'chori chura churaya loot luta chheen cheen chhin chhina chheena chheenkar gayab nikal kat kate uda thag deduct khinch kheench jhapat gum kho khoya ud',
  'चोरी चुरा चुराकर लूट लूटा लूटकर छीन छीनकर छीना गायब निकाल कट कटे उडा ठग खींच झपटकर गुम खो झपट ठगी निकल नदारद हडप'
)
const lossStems: ReadonlyArray<string> =
  'snatch robb steal stole loot burgl debit deduct transferr withdr siphon transfer extort misappropriat disappear vanish chheen churaa छीन लूट चुरा'.split(
    ' '
  )

export const isLoss = (key: string): boolean => holdsWord(lossWords, lossStems, key)

/** Seeing and being present: marks of a witness. */
export const witnessActs = wordSet(
  'chhudwaya chudwaya chhudvaya छुडवाया saved separated saw seen bachav chhudaya chudaya बचाव छुडाया witnessed present watched rescued intervened noticed dekha dekhi maujood moujood bachaya bacha देखा देखी मौजूद बचाया बीच-बचाव उपस्थित'
)

/** States of one who came to harm. */
export const woundWords = wordSet(
  'injured injury injuries died dead killed fractured bleeding hurt admitted unconscious wounded missing घायल मौत मृत्यु चोट चोटें भर्ती बेहोश लापता ghayal maut chot behosh lapata'
)

/** Suspecting someone: the name beside it is a suspect. */
export const suspectWords = wordSet(
  'think believe suspected suspect suspects suspicion doubt shak shaq sandeh शक संदेह आशंका'
)

/** Lending and paying: the one who got the money and keeps it is the other side. */
export const lendWords = wordSet('udhar udhaar lent loan loaned borrowed उधार कर्ज karz advance')
