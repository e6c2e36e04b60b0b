import type { TokenEntry, TokenKind, TokenTable } from '#shared/domain/pseudonyms.ts'

/** Gives tokens: the same thing has the same number everywhere, each way of writing it a form of its own. */
export class TokenBook {
  readonly #entries: TokenEntry[] = []
  readonly #numbers = new Map<string, number>()
  readonly #counts = new Map<TokenKind, number>()
  readonly #forms = new Map<string, string[]>()

  /**
   * @param identity what is one thing: the folded digits of a phone, the number of a person
   * @param value as it is written here
   */
  tokenOf(kind: TokenKind, identity: string, value: string): string {
    const key = `${kind}\n${identity}`
    const number = this.#numbers.get(key) ?? this.#next(kind)
    this.#numbers.set(key, number)
    const forms = this.#forms.get(key) ?? []
    this.#forms.set(key, forms)
    const known = forms.indexOf(value)
    const form = known < 0 ? forms.push(value) : known + 1
    const token = form === 1 ? `[${kind}-${number}]` : `[${kind}-${number}.${form}]`
    if (known < 0) this.#entries.push({ token, kind, value })
    return token
  }

  table(): TokenTable {
    return [...this.#entries]
  }

  #next(kind: TokenKind): number {
    const number = (this.#counts.get(kind) ?? 0) + 1
    this.#counts.set(kind, number)
    return number
  }
}
