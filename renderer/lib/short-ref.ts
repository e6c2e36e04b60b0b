/** As many signs of a local reference as tell its millisecond: two records of one computer differ within them. */
const SHOWN_CHARS = 10

/** `01M83Q2ENV75VYX4NAXSJQT7BK` -> `01M83Q2ENV…`: the beginning, because the search finds by beginnings. */
export function shortRef(localRef: string): string {
  return localRef.length > SHOWN_CHARS + 1 ? `${localRef.slice(0, SHOWN_CHARS)}…` : localRef
}

/** What is copied from a place that shows the short form: the same words with the whole reference in them. */
export function withWholeRef(selected: string, localRef: string): string {
  return selected.replace(shortRef(localRef), localRef)
}
