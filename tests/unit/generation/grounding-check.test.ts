import { describe, expect, it } from 'vitest'
import { checkGrounding } from '../../../electron/core/generation/grounding-check.ts'
import { factsOf } from '../../support/read-facts.ts'

const receivedAt = '2026-09-14T10:15:00+05:30'
const english =
  'I am Meenakshi Tandon, aged 34, wife of Rohit Tandon, resident of 14/2 Sudama Nagar, Indore, mobile 98390 12345. ' +
  'Yesterday at about 7:40 PM near Shani Mandir two unknown boys on a black motorcycle UP32KT4821 snatched my gold chain ' +
  'worth Rs 1,10,000 and my phone worth thirty two thousand five hundred rupees, IMEI 356938035643809. My neighbour ' +
  'Farah Naqvi saw it. They fled towards the railway station. My UPI id is meenakshi@okbank.'
const hindi =
  'मैं सुरेन्द्र पाल पुत्र रामकिशोर पाल उम्र 42 वर्ष निवासी ग्राम धनौरा थाना बिलारी हूँ। मोबाइल ९४१२३४५६७०। दिनांक 12.09.2026 को ' +
  'रात करीब साढ़े नौ बजे बेगम पुल के पास तीन अज्ञात लोगों ने मेरी मोटरसाइकिल UP15BT7306 रोककर मुझे पीटा और 8500 रुपये छीन लिए। ' +
  'दिनेश त्यागी ने घटना देखी।'
const check = (text: string, statement: string) =>
  checkGrounding(text, statement, factsOf(statement, receivedAt), receivedAt)
const kindsOf = (text: string, statement: string) => check(text, statement).violations.map(({ kind }) => kind)

describe('checkGrounding accepts the statement said otherwise', () => {
  it.each([
    'Meenakshi Tandon, wife of Rohit Tandon, states that her chain was snatched.',
    'On 13.09.2026 at 19:40 hours two unidentified persons snatched the chain of the complainant.',
    'On 13 September 2026 the Complainant was near Shani Mandir when Two unknown boys came.',
    'The incident took place on Sunday in the evening.',
    'Yesterday, at about 7:40 PM, the accused fled towards the Railway Station.',
    'The chain is worth Rs. 110000 and the phone Rs 32,500/-; in all Rs 1,42,500.',
    'The chain is worth one lakh ten thousand rupees.',
    'Her mobile number is 9839012345 and the vehicle is UP 32 KT 4821.',
    'The IMEI of the phone is 356938035643809. Witness: Farah Naqvi.',
    'Thereafter the accused left. The complaint was received on 14.09.2026.',
    'मीनाक्षी टंडन पत्नी रोहित टंडन ने बताया कि दो अज्ञात लड़कों ने उनकी चेन छीन ली।',
    'दिनांक 13.09.2026 को शाम 7:40 बजे शनि मंदिर के पास घटना हुई, गवाह फराह नकवी हैं।',
    'चेन की कीमत एक लाख दस हजार रुपये तथा मोबाइल की कीमत ३२,५०० रुपये है।'
  ])('of an English statement: %s', (text) => {
    expect(check(text, english).violations).toEqual([])
  })

  it.each([
    'सुरेन्द्र पाल निवासी ग्राम धनौरा ने सूचना दी कि तीन अज्ञात व्यक्तियों ने उनके साथ मारपीट की।',
    'दिनांक 12 सितम्बर 2026 की रात 21:30 बजे बेगम पुल पर वादी की मोटरसाइकिल रोकी गई।',
    'अभियुक्तगण आठ हजार पांच सौ रुपये छीनकर मौके से फरार हो गए।',
    'घटना के गवाह दिनेश त्यागी हैं। वादी का मोबाइल नंबर 9412345670 है।',
    'Surendra Pal, son of Ramkishor Pal, of village Dhanaura, was stopped near Begam Pul.',
    'On 12.09.2026 at 9:30 PM three unknown persons robbed him of Rs 8,500. Dinesh Tyagi saw it.',
    'He is 42 years old and rides UP15BT7306.'
  ])('of a Hindi statement: %s', (text) => {
    expect(check(text, hindi).violations).toEqual([])
  })
})

describe('checkGrounding rejects what the statement does not hold', () => {
  it.each([
    ['name', 'The accused was Vikas Dubey.'],
    ['name', 'Vikas snatched the chain.'],
    ['name', 'vikas dubey snatched the chain.'],
    ['name', 'VIKAS DUBEY snatched the chain.'],
    ['name', 'Mr. R. K. Saxena saw it.'],
    ['name', 'The accused Anthony fled.'],
    ['name', 'It took place near Hazratganj.'],
    ['name', 'It took place near Hanuman Temple.'],
    ['name', 'The phone was a Samsung.'],
    ['name', 'She works at Infosys.'],
    ['name', "Farah's brother Imran came."],
    ['name', 'The boys spoke of Kanpur.'],
    ['name', 'Meenakshi Sharma states so.'],
    ['name', 'The accused said his name was 𝐕𝐢𝐤𝐚𝐬.'],
    ['name', 'The accused was Вика.'],
    ['name', 'The accused was Vi\u200bkas.'],
    ['name', 'Witness: রাহুল.'],
    ['date', 'It happened on 15.08.2026.'],
    ['date', 'It happened on 12 September 2026.'],
    ['date', 'It happened in August.'],
    ['date', 'It happened on Monday last week, a Friday.'],
    ['date', 'It happened the day before yesterday.'],
    ['date', 'It happened three days ago.'],
    ['date', 'It happened on 2026-09-12.'],
    ['time', 'It happened at 9:15 PM.'],
    ['time', 'It happened at 7:40 AM.'],
    ['time', 'It happened at 22:10 hours.'],
    ['time', 'It happened at 8:40.'],
    ['amount', 'It was worth Rs 9,99,999.'],
    ['amount', 'It was worth two lakh rupees.'],
    ['amount', 'She paid Rs 34.'],
    ['amount', 'It cost 50,000/-.'],
    ['number', 'There were 17 witnesses.'],
    ['number', 'Five boys came.'],
    ['number', 'About a hundred persons saw it.'],
    ['number', 'Call 9999912345.'],
    ['number', 'The vehicle was UP32KT4822.'],
    ['number', 'The vehicle was DL 3C AB 1234.'],
    ['number', 'The IMEI is 356938035643800.'],
    ['number', 'She lives in 15/2 Sudama Nagar.'],
    ['number', 'She is 35 years old.'],
    ['section', 'This is an offence under section 302.'],
    ['section', 'Offence u/s 304(2) is made out.'],
    ['section', 'An offence of the IPC.'],
    ['section', 'The POCSO Act applies.'],
    ['contact', 'Write to police@example.com.'],
    ['contact', 'See https://example.com/pay for more.']
  ] as const)('%s: %s', (kind, text) => {
    expect(kindsOf(text, english)).toContain(kind)
  })

  it.each([
    ['name', 'रमेश ने मोटरसाइकिल छीनी।'],
    ['name', 'आरोपी का नाम विकास दुबे है।'],
    ['name', 'घटना हजरतगंज में हुई।'],
    ['name', 'सुरेन्द्र शर्मा ने बताया।'],
    ['name', 'आरोपी लल्लन के साथ आया।'],
    ['name', 'वादी पुत्र धनंजय है।'],
    ['name', 'श्रीमती ज़ुबैदा ने देखा।'],
    ['name', 'अभियुक्त मुनव्वर उर्फ मुन्ना फरार है।'],
    ['name', 'गवाह सोहनलाल को चोट आई।'],
    ['name', 'Accused Ramesh fled.'],
    ['date', 'घटना 13.09.2026 को हुई।'],
    ['date', 'घटना 5 अगस्त को हुई।'],
    ['date', 'घटना कल हुई।'],
    ['date', 'घटना मंगलवार को हुई।'],
    ['time', 'घटना रात 11 बजे हुई।'],
    ['time', 'घटना सुबह 9:30 बजे हुई।'],
    ['amount', 'आरोपी दस हजार रुपये ले गए।'],
    ['amount', 'आरोपी ८५,००० रुपये ले गए।'],
    ['amount', 'मोटरसाइकिल की कीमत रु 60000 है।'],
    ['number', 'पांच लोगों ने पीटा।'],
    ['number', 'वादी की उम्र 24 वर्ष है।'],
    ['number', 'मोबाइल 9412345671 है।'],
    ['number', 'मोटरसाइकिल UP15BT7307 है।'],
    ['section', 'धारा 309 का अपराध है।'],
    ['section', 'यह बीएनएस के अंतर्गत है।'],
    ['contact', 'ईमेल surendra@example.in है।']
  ] as const)('%s: %s', (kind, text) => {
    expect(kindsOf(text, hindi)).toContain(kind)
  })

  it('says where, in offsets of the text as given', () => {
    const text = 'On 13.09.2026 Vi\u200bkas took Rs 5,00,000.'
    expect(check(text, english).violations).toEqual([
      { kind: 'name', value: 'Vi\u200bkas', start: 14, end: 20 },
      { kind: 'amount', value: 'Rs 5,00,000', start: 26, end: 37 }
    ])
  })

  it('without a time of receipt allows "yesterday" only where the statement says it', () => {
    expect(checkGrounding('It happened yesterday.', english, [], undefined).ok).toBe(true)
    expect(checkGrounding('It happened yesterday.', hindi, [], undefined).ok).toBe(false)
  })

  it('reads fifty thousand code points of anything in linear time', () => {
    for (const piece of ['Vikas ', 'section 302 ', 'रमेश ने ', '12.12.', 'a@', 'one lakh ']) {
      const text = piece.repeat(Math.floor(50_000 / piece.length))
      const begin = performance.now()
      checkGrounding(text, text, [], undefined)
      expect(performance.now() - begin).toBeLessThan(4000)
    }
  })
})
