/** A stretch of the statement that something rests on. Offsets are UTF-16 units, end not included. */
export type Mark = Readonly<{ id: string; start: number; end: number }>

export type Segment = Readonly<{ start: number; end: number; text: string; markIds: ReadonlyArray<string> }>

/**
 * Cuts a text at the edges of all marks, so that marks may overlap. Marks outside the text are left out; joined, the
 * segments are the text again, unit for unit.
 */
export function segmentText(text: string, marks: ReadonlyArray<Mark>): ReadonlyArray<Segment> {
  const valid = marks.filter((mark) => mark.start >= 0 && mark.start < mark.end && mark.end <= text.length)
  const cuts = [...new Set([0, text.length, ...valid.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b)
  const opening = new Map<number, Mark[]>()
  for (const mark of valid) opening.set(mark.start, [...(opening.get(mark.start) ?? []), mark])
  const open = new Set<Mark>()
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length
    for (const mark of open) if (mark.end <= start) open.delete(mark)
    for (const mark of opening.get(start) ?? []) open.add(mark)
    return { start, end, text: text.slice(start, end), markIds: [...open].map((mark) => mark.id) }
  })
}
