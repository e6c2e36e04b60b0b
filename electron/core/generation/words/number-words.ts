/** Number words of English, Hindi and Hindi in Latin letters, by the key of the token (no nukta, no chandrabindu). */

const hindi =
  'शून्य|एक|दो|तीन|चार|पांच,पाच|छह,छः,छ,छै|सात|आठ|नौ|दस|ग्यारह|बारह|तेरह|चौदह|पंद्रह,पन्द्रह|सोलह|सत्रह|अठारह|उन्नीस|बीस|' +
  'इक्कीस|बाईस,बाइस|तेईस,तेइस|चौबीस|पच्चीस|छब्बीस|सत्ताईस,सत्ताइस|अट्ठाईस,अठाइस|उनतीस|तीस|इकतीस|बत्तीस|तैंतीस|चौंतीस|पैंतीस|' +
  'छत्तीस|सैंतीस|अड़तीस,अडतीस|उनतालीस|चालीस|इकतालीस|बयालीस|तैंतालीस|चौवालीस|पैंतालीस|छियालीस|सैंतालीस|अड़तालीस,अडतालीस|उनचास|' +
  'पचास|इक्यावन|बावन|तिरपन|चौवन|पचपन|छप्पन|सत्तावन|अट्ठावन|उनसठ|साठ|इकसठ|बासठ|तिरसठ|चौंसठ|पैंसठ|छियासठ|सड़सठ,सडसठ|अड़सठ,अडसठ|' +
  'उनहत्तर|सत्तर|इकहत्तर|बहत्तर|तिहत्तर|चौहत्तर|पचहत्तर|छिहत्तर|सतहत्तर|अठहत्तर|उनासी|अस्सी|इक्यासी|बयासी|तिरासी|चौरासी|पचासी|' +
  'छियासी|सतासी|अठासी|नवासी|नब्बे|इक्यानवे|बानवे|तिरानवे|चौरानवे|पचानवे|छियानवे|सत्तानवे|अट्ठानवे|निन्यानवे'

const hinglish =
  '|ek|do|teen,tin|char,chaar|panch,paanch,pach|chhah,chhe,chah,cheh|saat,sat|aath,ath|nau|das,dus|gyarah|barah|terah|chaudah|' +
  'pandrah|solah|satrah|atharah|unnis|bees,bis|ikkis|bais|teis|chaubis|pachchis,pachis,pacchis|chhabbis|sattais|athais|untis|tees,tis'

const english =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'

const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  chalis: 40,
  chaalis: 40,
  pachas: 50,
  pachaas: 50,
  sath: 60,
  sattar: 70,
  assi: 80,
  nabbe: 90
}

function table(words: string): ReadonlyArray<readonly [string, number]> {
  return words
    .split('|')
    .flatMap((spellings, value) =>
      spellings.split(',').flatMap((word) => (word === '' ? [] : [[word, value] as const]))
    )
}

const strip = (word: string): string => word.replaceAll('़', '')

/** Value of a word from zero to ninety-nine. */
export const unitWords: ReadonlyMap<string, number> = new Map([
  ...table(hindi).map(([word, value]) => [strip(word), value] as const),
  ...table(hinglish),
  ...table(english),
  ...Object.entries(tens)
])

/** Value of a word that multiplies: hundred to crore. */
export const scaleWords: ReadonlyMap<string, number> = new Map(
  (
    [
      [100, 'hundred sau सौ'],
      [1000, 'thousand thousands hazar hazaar hajar hajaar k हजार'],
      [100_000, 'lakh lakhs lac lacs laakh lack लाख'],
      [10_000_000, 'crore crores cr karod करोड']
    ] as const
  ).flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const))
)

/** Hindi fractions before a number: sadhe saat = 7.5, sava = +0.25, paune = -0.25; dedh and dhai stand alone. */
export const fractionWords: ReadonlyMap<string, number> = new Map([
  ['साढे', 0.5],
  ['sadhe', 0.5],
  ['saadhe', 0.5],
  ['sade', 0.5],
  ['सवा', 0.25],
  ['sava', 0.25],
  ['sawa', 0.25],
  ['पौने', -0.25],
  ['paune', -0.25]
])

export const wholeFractionWords: ReadonlyMap<string, number> = new Map([
  ['डेढ', 1.5],
  ['dedh', 1.5],
  ['ढाई', 2.5],
  ['dhai', 2.5],
  ['dhaai', 2.5]
])
