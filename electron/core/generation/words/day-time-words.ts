/** Words for a part of the day, by token key. */
export type DayPart = 'morning' | 'noon' | 'evening' | 'night'

const words: Readonly<Record<DayPart, string>> = {
  morning: 'morning subah subha savere sawere सुबह प्रातः प्रातः काल प्रात सवेरे प्रातःकाल bhor भोर तडके',
  noon: 'noon afternoon dopahar dopahr dopehar दोपहर अपराह्न',
  evening: 'evening sham shaam saam शाम सायं सायंकाल संध्या',
  night: 'night midnight raat rat ratri रात रात्रि रात्री रात को'
}

const stop = new Set(['काल', 'को'])

export const dayPartWords: ReadonlyMap<string, DayPart> = new Map(
  (Object.keys(words) as ReadonlyArray<DayPart>).flatMap((part) =>
    words[part]
      .split(' ')
      .filter((word) => !stop.has(word))
      .map((word) => [word, part] as const)
  )
)

/** Hour on the 24-hour clock of an hour said with a part of the day; undefined when the two do not fit. */
export function hourInPart(hour: number, part: DayPart): number | undefined {
  if (hour > 12) return hour < 24 ? hour : undefined
  switch (part) {
    case 'morning':
      return hour === 12 ? undefined : hour
    case 'noon':
      return hour >= 10 ? hour : hour >= 1 && hour <= 5 ? hour + 12 : undefined
    case 'evening':
      return hour >= 3 && hour <= 11 ? hour + 12 : undefined
    case 'night':
      return hour === 12 ? 0 : hour >= 6 ? hour + 12 : hour
  }
}
