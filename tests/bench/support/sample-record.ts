/** A record of some 9 KB, shaped like one of the product: fields with spans, sections, text. */
export function sampleRecord(): object {
  const fields = Object.fromEntries(
    Array.from({ length: 60 }, (_, n) => [
      `accused[${n}].name`,
      { value: `value ${n}`, by: 'machine', span: { quote: `words ${n}`, start: n * 10, end: n * 10 + 7 } }
    ])
  )
  const sections = Array.from({ length: 8 }, (_, n) => ({ act: 'BNS 2023', section: String(300 + n), by: 'machine' }))
  return { fields, sections, narrative: { en: { text: 'words of a narrative '.repeat(120), by: 'machine' } } }
}
