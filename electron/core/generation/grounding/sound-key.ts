/**
 * A rough key of how a word sounds, the same for a name in Latin and in Devanagari letters: राकेश and Rakesh are
 * "rkis". The short a and every h fall away (both scripts are unsure of them), long and short vowels fall together.
 */

const consonants: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'क=k ख=k ग=g घ=g ङ=n च=c छ=c ज=j झ=j ञ=n ट=t ठ=t ड=d ढ=d ण=n त=t थ=t द=d ध=d न=n प=p फ=p ब=b भ=b म=m य=i र=r ल=l ' +
    'ळ=l व=v श=s ष=s स=s ह= ि=i ी=i े=i ै=i ॅ=i ॆ=i इ=i ई=i ए=i ऐ=i ऍ=i ु=u ू=u ो=u ौ=u ॉ=u ॊ=u उ=u ऊ=u ओ=u औ=u ऑ=u ृ=ri ऋ=ri ' +
    'ं=n ँ=n'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string])
)

/** Names of towns whose two spellings do not sound alike. */
const exonyms: ReadonlyArray<readonly [string, string]> = [
  ['lucknow', 'लखनऊ'],
  ['meerut', 'मेरठ'],
  ['allahabad', 'इलाहाबाद'],
  ['bangalore', 'बेंगलुरु'],
  ['bengaluru', 'बेंगलुरु'],
  ['calcutta', 'कोलकाता'],
  ['bombay', 'मुंबई'],
  ['mumbai', 'मुम्बई'],
  ['gurgaon', 'गुड़गांव'],
  ['station', 'स्टेशन'],
  ['road', 'रोड'],
  ['hospital', 'अस्पताल']
]

/** Both sides: m before a lip sound is the same nasal as n; doubled letters count once; a leading a is kept as _. */
function finish(key: string): string {
  return key.replace(/m(?=[pb])/g, 'n').replace(/(.)\1+/g, '$1')
}

/** Sound key of a Devanagari word (nukta decomposed, as `normaliseStatement` leaves it). */
export function devanagariSound(word: string): string {
  const plain = word.replaceAll('ज्ञ', 'गि').replaceAll('सिंह', 'सिन').replace(/[डढ]़/g, 'र')
  let key = /^[अआ]/.test(plain) ? '_' : ''
  for (const letter of plain) key += consonants[letter] ?? ''
  return finish(key)
}

function latinKey(word: string, e: string, o: string): string {
  const plain = word
    .replace(/ngh/g, 'n')
    .replace(/ew$/, 'eu')
    .replace(/ow$/, 'o')
    .replace(/sh/g, 's')
    .replace(/ph/g, 'p')
    .replace(/ch+/g, 'C')
    .replace(/ck/g, 'k')
    .replace(/gy|jn/g, 'gi')
    .replace(/x/g, 'ks')
    .replace(/[cq]/g, 'k')
    .replace(/C/g, 'c')
    .replace(/z/g, 'j')
    .replace(/f/g, 'p')
    .replace(/w/g, 'v')
    .replace(/e/g, e)
    .replace(/y/g, 'i')
    .replace(/o/g, o)
    .replace(/[ah]/g, '')
  return finish(`${word.startsWith('a') ? '_' : ''}${plain.replace(/[^a-z]/g, '')}`)
}

/** Sound keys of a Latin word in small letters: its e and o are spoken ("Suresh") or stand for the short a ("Ahmed"). */
export function latinSounds(word: string): ReadonlyArray<string> {
  const other = exonyms.filter(([latin]) => latin === word).map(([, hindi]) => devanagariSound(hindi))
  return [latinKey(word, 'i', 'u'), latinKey(word, '', 'u'), latinKey(word, 'i', ''), ...other]
}
