import { devanagariSound, latinSounds } from '../grounding/sound-key.ts'
import { normaliseStatement } from '../normalise-statement.ts'
import { makeDocument } from '../text/document.ts'
import { wordKey, type Token } from '../text/tokenise.ts'
import { relativeWords, titles } from '../words/name-words.ts'

/** One word of a name: its key as written, and how it sounds in either script. */
type NameWord = Readonly<{ key: string; sounds: ReadonlySet<string> }>

/** A sound this short is that of many words. */
const LEAST_SOUND = 2

export const soundsOf = ({ kind, key }: Pick<Token, 'kind' | 'key'>): ReadonlyArray<string> =>
  kind === 'devanagari' ? [devanagariSound(key)] : kind === 'latin' ? latinSounds(key) : []

/** The words of a name that tell who it is: without titles, relation words and initials. */
export function nameWords(name: string): ReadonlyArray<NameWord> {
  return makeDocument(normaliseStatement(name)).tokens.flatMap((token) => {
    const isWord = token.kind === 'latin' || token.kind === 'devanagari'
    if (!isWord || token.key.length < 2 || titles.has(token.key) || relativeWords.has(token.key)) return []
    const sounds = soundsOf(token).filter((sound) => sound.length >= LEAST_SOUND)
    return [{ key: wordKey(token.key), sounds: new Set(sounds) }]
  })
}

const isSameWord = (a: NameWord, b: NameWord): boolean =>
  a.key === b.key || [...a.sounds].some((sound) => b.sounds.has(sound))

/** Who is who among the names of a statement: "Ramesh" and "रमेश कुमार" are one person when no other can be meant. */
export class PeopleBook {
  readonly #people: ReadonlyArray<NameWord>[] = []

  /** Longest names first, so that a short one finds the person it belongs to. */
  constructor(names: ReadonlyArray<string>) {
    const words = names.map(nameWords).filter((name) => name.length > 0)
    for (const name of words.sort((a, b) => b.length - a.length)) this.numberOf(name)
  }

  /** Number of the person that a name belongs to; a name that could be two persons' is a person of its own. */
  numberOf(name: ReadonlyArray<NameWord>): number {
    const fitting = this.#people.flatMap((person, number) =>
      name.every((word) => person.some((other) => isSameWord(word, other))) ? [number] : []
    )
    const [only, ...others] = fitting
    if (only !== undefined && others.length === 0) return only
    const same = fitting.find((number) => this.#people[number]?.length === name.length)
    return same ?? this.#people.push(name) - 1
  }

  /** Every word of every name, by how it sounds and as it is written. */
  words(): Readonly<{ keys: ReadonlySet<string>; sounds: ReadonlySet<string> }> {
    const all = this.#people.flat()
    return { keys: new Set(all.map(({ key }) => key)), sounds: new Set(all.flatMap(({ sounds }) => [...sounds])) }
  }
}
