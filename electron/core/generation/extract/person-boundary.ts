import type { Document } from '../text/document.ts'
import { isHarm } from '../words/act-words.ts'
import { notNameCapitals, surnames, titles } from '../words/name-words.ts'
import { adultRelations, possessives, youngRelations } from '../words/people-words.ts'
import { placeNouns } from '../words/place-words.ts'
import { wordSet } from '../words/word-set.ts'
import { isHomograph, readName } from './read-name.ts'

/** Auxiliaries and adverbs between a person and his act: "Ranvir Singh then abused me". */
const actAux = wordSet('has have had was were is then suddenly came also again started began who')
const ACT_REACH = 3

/** Parts of an address whose name follows them: "village Kheri", "Mohalla Pathanan", "PS Sadar", "Dist Ganjam". */
const placeHeads = wordSet(
  'maike mayke mayka sasural village vill gram gaon mohalla mohallah moh ward tehsil tahsil taluk taluka mandal district distt dist zila jila ps po post thana town city state sector colony nagar block basti tola hamlet panchayat station railway train express ' +
    'ग्राम गांव मोहल्ला थाना जिला तहसील वार्ड नगर पोस्ट जनपद'
)
const placePreps = wordSet('in at near from to towards via inside outside opposite behind on')

/** "X s/o", "X and his brother": what stands only behind a person. */
const afterPersons = wordSet('s/o d/o w/o r/o alias aged')

/** True where, after the comma of a place phrase, a person begins: a titled or surnamed name, or one before an act. */
export function personBegins(document: Document, at: number): boolean {
  const { tokens } = document
  const token = tokens[at]
  if (!token) return false
  if (possessives.has(token.key) || adultRelations.has(token.key) || youngRelations.has(token.key)) return true
  const name = readName(document, at, false)
  if (
    !name ||
    (token.capital && notNameCapitals.has(token.key) && !titles.has(token.key) && !isHomograph(document, at))
  )
    return false
  const last = tokens[name.to - 1]?.key ?? ''
  if (name.titled || (name.to - name.from > 1 && surnames.has(last) && !placeNouns.has(last))) return true
  if (afterPersons.has(tokens[name.to]?.key ?? '')) return true
  // "Ramesh and Suresh came": over the further names of the list
  let to = name.to
  for (let more = 0; more < 3 && /^(?:and|,|&)$/.test(tokens[to]?.key ?? '') && tokens[to + 1]?.capital; more++)
    to = readName(document, to + 1, false)?.to ?? to + 1
  const listed = to > name.to
  for (let step = 0; step < ACT_REACH; step++) {
    const key = tokens[to + step]?.key ?? ''
    if (listed && /^(?:came|entered|arrived|started)$/.test(key)) return true
    if (isHarm(key)) return true
    if (!actAux.has(key)) return false
  }
  return false
}

/** True where a capitalised run names a place: behind "village", or in the comma chain of "at Bhiwandi, Thane". */
export function isPlaceName(document: Document, at: number): boolean {
  const { tokens } = document
  const before = tokens[at - 1]?.key ?? ''
  // "three persons of my village Chunka Hembram": there a person follows
  const ours = /^(?:my|our|same|his)$/.test(tokens[at - 2]?.key ?? '') && tokens[at - 3]?.key === 'of'
  if (placeHeads.has(before)) return !ours
  // "Bujji of Krishna Lanka": where a person is from
  if (before === 'of' && tokens[at - 2]?.capital && !notNameCapitals.has(tokens[at - 2]?.key ?? '')) return true
  if (before !== ',' || personBegins(document, at)) return false
  let from = at - 1
  let capitals = 0
  let rooms = 0
  while (from > 0 && at - from < 12) {
    const token = tokens[from - 1]
    const proper = token?.kind === 'latin' && token.capital && !placePreps.has(token.key)
    const room = placeNouns.has(token?.key ?? '') && !proper
    if (room) rooms++
    if (!proper && !room && token?.key !== ',' && token?.key !== 'no' && token?.kind !== 'number') break
    if (proper) capitals++
    from--
  }
  const head = tokens[from - 1]?.key ?? ''
  const beforeHead = tokens[from - 2]
  // "Mukesh Agarwal of Naya Bazar, Gwalior refused"
  const home = head === 'of' && beforeHead?.capital === true && !notNameCapitals.has(beforeHead.key)
  const the = head === 'the' && placePreps.has(beforeHead?.key ?? '')
  // "our flat no 302, Green Heights"
  if (rooms > 0 && (capitals > 0 || tokens.slice(from, at).some(({ kind }) => kind === 'number'))) return true
  return capitals > 0 && (placePreps.has(head) || placeHeads.has(head) || the || home)
}
