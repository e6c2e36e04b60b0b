/** Closed words only: an id or a name in a label would be a leak and would never stop growing. */
export type Labels = Readonly<Record<string, string>>

export type Series<V> = Readonly<{ name: string; labels: Labels; value: V }>

/**
 * Series of one name before further ones are lumped together: the product has some 150 named SQL statements and forty
 * calls, so a name that grows past this carries data in a label.
 */
export const MAX_SERIES_PER_NAME = 400

export const noLabels: Labels = Object.freeze({})

const word = /^[A-Za-z0-9_.:/-]{1,64}$/
const ulid = /^[0-9A-HJKMNP-TV-Z]{26}$/
/** Six digits in a row make a telephone, a vehicle or a PIN code, no status and no size class. */
const longNumber = /[0-9]{6}/

/** A label's value as it may be published: anything that does not look like a word of ours becomes `other`. */
export function cleanLabel(value: string): string {
  return word.test(value) && !ulid.test(value) && !longNumber.test(value) ? value : 'other'
}

function keyOf(name: string, labels: Labels): string {
  return JSON.stringify([name, labels])
}

/** A step of the way to a series: name, label, value, label, value. Walking it costs less than gluing a key. */
class Node<V> {
  readonly next = new Map<string, Node<V>>()
  series: Series<V> | undefined

  child(step: string): Node<V> {
    const found = this.next.get(step) ?? new Node<V>()
    this.next.set(step, found)
    return found
  }
}

/** One kind of instrument by name and labels. Looking up again gives the same object, whatever the labels' order. */
export class SeriesMap<V> {
  readonly #root = new Node<V>()
  readonly #all = new Map<string, Series<V>>()
  readonly #perName = new Map<string, number>()
  readonly #make: () => V

  constructor(make: () => V) {
    this.#make = make
  }

  at(name: string, labels: Labels): V {
    let node = this.#root.next.get(name)
    for (const label in labels) node = node?.next.get(label)?.next.get(labels[label] ?? '')
    return (node?.series ?? this.#add(name, labels)).value
  }

  values(): IterableIterator<Series<V>> {
    return this.#all.values()
  }

  #add(name: string, labels: Labels): Series<V> {
    const clean: Record<string, string> = {}
    for (const label of Object.keys(labels).sort()) clean[label] = cleanLabel(String(labels[label]))
    const key = keyOf(name, clean)
    const series = this.#all.get(key) ?? this.#create(key, name, clean)
    // A label that had to be cleaned gets no way of its own: data must not be able to grow this map.
    if (isSame(labels, series.labels)) this.#pave(name, labels).series = series
    return series
  }

  #pave(name: string, labels: Labels): Node<V> {
    let node = this.#root.child(name)
    for (const label in labels) node = node.child(label).child(labels[label] ?? '')
    return node
  }

  #create(key: string, name: string, labels: Labels): Series<V> {
    const size = this.#perName.get(name) ?? 0
    if (size >= MAX_SERIES_PER_NAME) return this.#overflow(name)
    const made = { name, labels, value: this.#make() }
    this.#perName.set(name, size + 1)
    this.#all.set(key, made)
    return made
  }

  #overflow(name: string): Series<V> {
    const labels = { overflow: 'true' }
    const key = keyOf(name, labels)
    const found = this.#all.get(key) ?? { name, labels, value: this.#make() }
    this.#all.set(key, found)
    return found
  }
}

function isSame(one: Labels, other: Labels): boolean {
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
}
