import { describe, expect, it } from 'vitest'
import { checkGrounding } from '../../../electron/core/generation/grounding-check.ts'
import { factsOf } from '../../support/read-facts.ts'

/** Sentences written before the check was asked, by whoever tries to slip something in: a second set beside the first. */
const receivedAt = '2026-11-20T09:30:00+05:30'
const english =
  'My name is Joseph Mathew, s/o Late Kurian Mathew, aged 51, r/o 7B Lotus Apartments, Kottayam. On 18th November 2026 at 11:20 am at the Canara Bank ATM near KSRTC stand I had withdrawn Rs. 15,000. A man of about thirty in a blue shirt told me his name was Biju and pushed me. He took the money and my Titan watch worth Rs 4,500. Constable Rajan chased him. My number is 9447012345.'
const hindi =
  'मैं कमला देवी पत्नी स्व. हरिशंकर मिश्रा, उम्र 60 वर्ष, निवासी मोहल्ला रामबाग, कानपुर हूँ। कल शाम साढ़े छह बजे मेरे किराएदार अजय और उसके दो साथियों ने किराया मांगने पर मुझे धक्का दिया, मेरे कान की बाली जिसकी कीमत बारह हजार रुपये है छीन ली और जान से मारने की धमकी दी। पड़ोसी रमाशंकर ने बचाया।'

const inventedOfEnglish = [
  'Joseph Mathew was attacked by Biju Thomas.',
  'The accused Suresh pushed him.',
  'He was pushed near the SBI ATM.',
  'He withdrew Rs 25,000.',
  'The watch was a Rolex.',
  'The watch was worth Rs 45,000.',
  'It happened on 19th November 2026.',
  'It happened at 11:20 pm.',
  'It happened at half past eleven.',
  'It happened last Monday.',
  'He is 15 years old.',
  'Three men pushed him.',
  'His number is 9447012354.',
  'He lives in Flat 8B Lotus Apartments.',
  'Constable Rajesh chased him.',
  'Sub-Inspector Nair arrested the man.',
  'An offence under section 309(4) BNS is made out.',
  'He was taken to Medical College Hospital.',
  'The man came on a bike KL05AB1234.',
  'A CCTV recording of 40 minutes exists.',
  'He paid twenty thousand rupees.',
  'Kottayam West police came.',
  'The man spoke Tamil.',
  'thomas was with him.',
  'He lost ₹19,501 in all.',
  'Rajan is his friend George.',
  'It was the 20th of October.',
  'At 14:00 hours he came to the station with Advocate Pillai.',
  'Mathew lost fifteen lakh rupees.',
  'He was threatened with section 302.',
  'जोसेफ मैथ्यू को विजू ने धक्का दिया।',
  'घटना एर्नाकुलम में हुई।',
  'आरोपी ने 51,000 रुपये लिए।'
]

const inventedOfHindi = [
  'कमला देवी को अजय सिंह ने धक्का दिया।',
  'बाली की कीमत बीस हजार रुपये है।',
  'घटना शाम सात बजे हुई।',
  'घटना 18 नवंबर को हुई।',
  'घटना आज सुबह हुई।',
  'पड़ोसी उमाशंकर ने बचाया।',
  'वह लखनऊ की निवासी है।',
  'वह मोहल्ला श्यामनगर में रहती है।',
  'कमला वर्मा ने बताया।',
  'उनकी आयु 65 वर्ष है।',
  'धारा 304(2) लागू होती है।',
  'आरोपी मोटरसाइकिल UP78AB1234 से आए।',
  'आरोपी के साथ बबलू भी था।',
  'मिश्रा जी के भाई दयाशंकर आए।',
  'दरोगा तिवारी मौके पर आए।',
  'Ajay Yadav pushed her.',
  'The incident took place in Unnao.',
  'She lost Rs 1,20,000.',
  'मोबाइल नंबर 9876543210 है।',
  'उन्हें उर्सला अस्पताल ले जाया गया।',
  'पांच लोगों ने देखा।',
  'आरोपी सोनू और मोनू फरार हैं।',
  'बाली दस ग्राम की थी।',
  'घटना परसों हुई।'
]

const saidOfEnglish = [
  'The complainant, Joseph Mathew, withdrew Rs 15,000 on 18.11.2026 at about 11:20 hours from the Canara Bank ATM near the KSRTC stand.',
  'A man aged about 30 years wearing a blue shirt, who gave his name as Biju, pushed him and took the cash and a Titan watch.',
  'Two days ago, on Wednesday, the accused robbed the complainant.',
  'Total loss: Rs 19,500.',
  'Constable Rajan gave chase. The complainant may be contacted on 94470 12345.',
  'It is alleged that the said person pushed the informant and fled.',
  'Kurian Mathew is the late father of the informant.',
  'सिपाही राजन ने आरोपी का पीछा किया।',
  'दिनांक 18.11.2026 को समय 11:20 बजे घटना हुई।'
]

const saidOfHindi = [
  'वादिनी कमला देवी ने बताया कि दिनांक 19.11.2026 को शाम 18:30 बजे किराएदार अजय तथा उसके दो साथियों ने उनके साथ धक्का-मुक्की की।',
  'आरोपियों ने बारह हजार रुपये मूल्य की बाली छीन ली और जान से मारने की धमकी दी।',
  'पड़ोसी रमाशंकर ने बीच-बचाव किया।',
  'घटना के समय किराया मांगने को लेकर विवाद हुआ था।',
  'Kamla Devi, wife of late Harishankar Mishra, aged 60 years, of Rambagh, Kanpur states as follows.',
  'Yesterday at 6:30 PM her tenant Ajay and two others pushed her and snatched her earring worth Rs 12,000.',
  'The neighbour Ramashankar rescued her.',
  'कुल क्षति 12,000 रुपये की हुई।',
  'अतः रिपोर्ट दर्ज कर उचित कानूनी कार्रवाई करने का अनुरोध है।'
]

/** A third set, written after the second had been learnt from. */
const thirdReceivedAt = '2026-10-05T16:00:00+05:30'
const third = {
  english:
    'I, Harpreet Kaur, 29, a nurse, stay at House 212, Model Town, Ludhiana. On 2 October 2026 around 4 in the afternoon my cousin Gurdeep borrowed my scooter PB10CD5678 and did not return it. He also took my gold ring of 8 grams. My mother Balbir Kaur was present. Phone 98140-55667.',
  hindi:
    'प्रार्थी रामदुलारे यादव पुत्र भगौती प्रसाद निवासी ग्राम बसंतपुर थाना कैंट का निवेदन है कि 3 अक्टूबर 2026 की रात 10 बजे गांव के शिवकुमार व राजकुमार ने मेरी भैंस खोल ली जिसकी कीमत 65,000 रुपये है। मेरे भतीजे सूरज ने देखा।'
}
const thirdInvented = [
  ['english', 'Gurdeep Singh took the ring.'],
  ['english', 'The ring weighed 18 grams.'],
  ['english', 'It happened on Gandhi Jayanti at 6 pm.'],
  ['english', 'The scooter is PB10CD5687.'],
  ['english', 'She works at Dayanand Hospital.'],
  ['english', 'Her sister Simran saw it.'],
  ['english', 'The scooter costs Rs 70,000.'],
  ['english', 'She is married to Jaspal.'],
  ['english', 'It happened in Jalandhar.'],
  ['english', 'She called on 98140-55676.'],
  ['english', 'He took three rings.'],
  ['english', 'It happened on 3 October.'],
  ['english', 'It happened in the morning.'],
  ['english', 'The ring was bought from Tanishq.'],
  ['english', 'He fled to Amritsar by train.'],
  ['english', 'This is an offence under Section 406 IPC.'],
  ['english', 'हरप्रीत कौर की बहन मनप्रीत ने देखा।'],
  ['english', 'घटना पटियाला में हुई।'],
  ['english', 'gurdeep sold it to kuldeep.'],
  ['english', 'ASI Malkit Singh recorded it.'],
  ['hindi', 'शिवकुमार मिश्रा ने भैंस खोली।'],
  ['hindi', 'भैंस की कीमत पचासी हजार है।'],
  ['hindi', 'घटना 2 अक्टूबर की है।'],
  ['hindi', 'रात 11 बजे भैंस खोली गई।'],
  ['hindi', 'भतीजे चंदन ने देखा।'],
  ['hindi', 'आरोपी भैंस को हरदोई ले गए।'],
  ['hindi', 'दो भैंसें खोली गईं।'],
  ['hindi', 'थाना सदर के दरोगा रामसिंह आए।'],
  ['hindi', 'वादी ग्राम रसूलपुर का है।'],
  ['hindi', 'He lives in Basti.'],
  ['hindi', 'Shivkumar and Rajkumar came with Dinesh.'],
  ['hindi', 'घटना सुबह की है।'],
  ['hindi', 'वादी की आयु 45 वर्ष है।'],
  ['hindi', 'भैंस मुर्रा नस्ल की थी, टैग 12345 लगा था।']
] as const
const thirdSaid = [
  [
    'english',
    'Harpreet Kaur, aged 29 years, a nurse residing at House No. 212, Model Town, Ludhiana, states that on 02.10.2026 at about 16:00 hours her cousin Gurdeep took her scooter PB10CD5678 and has not returned it.'
  ],
  ['english', 'He also took a gold ring weighing 8 grams in the presence of her mother Balbir Kaur.'],
  ['english', 'Three days ago, on Friday afternoon, the scooter was lent to Gurdeep.'],
  ['english', 'हरप्रीत कौर ने बताया कि उनके चचेरे भाई गुरदीप स्कूटर ले गए और वापस नहीं किया।'],
  ['hindi', 'वादी रामदुलारे यादव ने सूचना दी कि दिनांक 03.10.2026 को रात्रि 22:00 बजे शिवकुमार व राजकुमार उनकी भैंस खोल ले गए।'],
  ['hindi', 'भैंस की कीमत पैंसठ हजार रुपये है तथा घटना भतीजे सूरज ने देखी।'],
  [
    'hindi',
    'Ramdulare Yadav, son of Bhagauti Prasad, of village Basantpur reports the theft of his buffalo worth Rs 65,000.'
  ],
  ['hindi', 'The accused Shivkumar and Rajkumar took it at 10 PM; his nephew Suraj saw them.']
] as const

const violations = (text: string, statement: string) =>
  checkGrounding(text, statement, factsOf(statement, receivedAt), receivedAt).violations

describe('the grounding check on sentences of another hand', () => {
  it.each(inventedOfEnglish)('rejects, of an English statement: %s', (text) => {
    expect(violations(text, english)).not.toEqual([])
  })
  it.each(inventedOfHindi)('rejects, of a Hindi statement: %s', (text) => {
    expect(violations(text, hindi)).not.toEqual([])
  })
  it.each(saidOfEnglish)('accepts, of an English statement: %s', (text) => {
    expect(violations(text, english)).toEqual([])
  })
  it.each(saidOfHindi)('accepts, of a Hindi statement: %s', (text) => {
    expect(violations(text, hindi)).toEqual([])
  })
  it.each(thirdInvented)('rejects, of the %s statement of the third set: %s', (language, text) => {
    const facts = factsOf(third[language], thirdReceivedAt)
    expect(checkGrounding(text, third[language], facts, thirdReceivedAt).ok).toBe(false)
  })
  it.each(thirdSaid)('accepts, of the %s statement of the third set: %s', (language, text) => {
    const facts = factsOf(third[language], thirdReceivedAt)
    expect(checkGrounding(text, third[language], facts, thirdReceivedAt).violations).toEqual([])
  })
})
