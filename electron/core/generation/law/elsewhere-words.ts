/** Words by which a place of occurrence in another station or district is told from other places. Keys as `wordKey`. */

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '))

export const stationWords = set('ps thana thane थाना थाने कोतवाली_थाना पुलिस_थाना')

/** "limits", "jurisdiction" of a station. */
export const areaWords = set(
  'limits limit jurisdiction area ilaka ilake kshetra antargat seema क्षेत्र क्षेत्रान्तर्गत क्षेत्रांतर्गत सीमा अंतर्गत अन्तर्गत इलाके इलाका'
)

/** Words that end the name of a station. */
export const boundWords = set(
  'the of in on at and or by to from is was were which that falls fall comes come under within district distt dist zila jila limits limit ' +
    'jurisdiction area where when he she they i we it place spot incident ke ka ki me mein se kshetra ilaka ilake antargat ' +
    'के का की में से पर क्षेत्र जनपद जिला सीमा अंतर्गत अन्तर्गत इलाके इलाका ने हुई हुआ है police station ps'
)

/** Whoever the letter goes to, and what another office said or did. */
export const recipientWords = set(
  'sho incharge respected sir madam subject through refused told said says advised lodged registered pending case fir प्रभारी थानाध्यक्ष महोदय ' +
    'श्रीमान सेवा विषय prabhari mahoday seva मुकदमा दर्ज मना'
)

/** A home or a native place, the informant's or the accused's. */
export const homeWords = set(
  'resident residing resides reside r/o living lives live residence address permanent native belongs hails from_village niwasi nivasi rehta rehti ' +
    'rehne rahta rahti rahne rahne_wala posted posting married maternal born transferred निवासी निवास रहता रहती रहने पता मूल स्थायी मायका मायके तैनात शादी विवाह'
)

/** On the way through or to a place. */
export const transitWords = set(
  'via passing passed crossed crossing through towards heading boarded train bus going went goes returning route way from_there journey ' +
    'ja raha rahe rahi jaa जा रहा रहे रही होते होकर तरफ ओर यात्रा ट्रेन बस'
)

export const denialWords = set('not no never nahi nahin नहीं नही न')

/** What is told of as the occurrence. */
export const incidentWords = set(
  'incident occurrence offence crime happened occurred ghatna vaardat vardat ghatnasthal घटना घटनास्थल वारदात घटित'
)

/** Acts that happen at a place; frauds by wire are left out: their place is open. */
export const actWords = set(
  'stolen stole snatched robbed looted assaulted attacked beaten molested raped stabbed shot murdered killed kidnapped abducted'
)

/** Who was there when it happened: the informant, or what the informant sat in. */
export const selfWords = set('i we main mai mein hum मैं मै हम train bus gaadi ट्रेन बस')

export const standingWords = set('standing stopped halted stood khadi khari ruki खड़ी खडी रुकी ठहरी')

export const presenceWords = set('was were standing tha thi the thee था थी थे थीं')

/** While somebody was there, something happened. */
export const meanwhileWords = set('when while whilst tab tabhi jab wahan vahan waha wahin tabhi तब तभी जब वहां वहीं उसी')

/** Acts told after "I was there": taking, striking, seizing. Keys without nukta and chandrabindu. */
export const lossActs = set(
  'snatched stole stolen robbed pulled grabbed took looted hit beat beaten slapped stabbed molested touched pushed ran fled ' +
    'cheen chheen chhin chheena chheenkar cheenkar kheench loot luta chori churaya maara mara peeta thappad bhaag ' +
    'छीन छीना छीनकर छीनने खींच खींचकर लूट लूटा लूटकर चोरी चुरा चुराकर मारा मारपीट पीटा मारकर भाग झपट झपटकर छुआ'
)

export const inWords = set('in at near within inside')

/** Between act and place: the person or the thing went somewhere else afterwards. */
export const admittedWords = set(
  'admitted hospital treatment taken referred sent sold found recovered seen traced arrested reside relative complaint report reported came come to'
)

export const hindiPlaceMarks = set('me mein में स्थित पर par pe')

/** "मेरठ के बेगमपुल पर": the place inside the district follows; with "ने" it is a person of that district. */
export const hindiOf = set('ke ki ka के की का')
export const hindiDoer = set('ne ने')

/** "district Karnal", "जनपद मेरठ". */
export const districtWords = set('district distt dist zila jila zilla jilla जनपद जिला जिले ज़िला')

/** "Agra Road", "Jaipur Express": named after a place, not in it. */
export const namedAfterWords = set(
  'road marg gate nagar colony chowk highway express mail bus train sweets hotel dhaba bank market transport travels university bazar bazaar ' +
    'रोड मार्ग गेट नगर कॉलोनी चौक हाईवे एक्सप्रेस बस ट्रेन बैंक बाजार'
)

/** Parts of names of districts that say nothing by themselves. */
export const emptyNameWords = set(
  'north south east west central new city rural urban district nagar pradesh garh sri upper lower and police station thana kotwali_thana ps'
)
