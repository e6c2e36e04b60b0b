/** Month names, full and shortened, by token key; and week days, Sunday 0. */

const months =
  'january jan जनवरी janvari janwari|february feb फरवरी farvari farwari|march mar मार्च|april apr अप्रैल aprail|may मई mai|' +
  'june jun जून joon|july jul जुलाई julai|august aug अगस्त agast|september sept sep सितंबर सितम्बर sitambar|' +
  'october oct अक्टूबर अक्तूबर aktubar|november nov नवंबर नवम्बर navambar|december dec दिसंबर दिसम्बर disambar'

const weekDays =
  'sunday रविवार इतवार ravivar itwar|monday सोमवार somvar somwar|tuesday मंगलवार mangalvar mangalwar|wednesday बुधवार budhvar budhwar|' +
  'thursday गुरुवार बृहस्पतिवार वीरवार guruvar guruwar|friday शुक्रवार shukravar shukrawar|saturday शनिवार shanivar shaniwar'

function indexed(words: string): ReadonlyMap<string, number> {
  return new Map(words.split('|').flatMap((names, index) => names.split(' ').map((name) => [name, index] as const)))
}

/** 0 (January) to 11. */
export const monthWords = indexed(months)

/** 0 (Sunday) to 6. */
export const weekDayWords = indexed(weekDays)

export const weekDayNames: ReadonlyArray<string> = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday'
]
