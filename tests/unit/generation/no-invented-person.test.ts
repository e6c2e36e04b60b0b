import { describe, expect, it } from 'vitest'
import { extractFacts } from '../../../electron/core/generation/extract/extract-facts.ts'
import { normaliseStatement } from '../../../electron/core/generation/normalise-statement.ts'

const namesIn = (text: string, table: string): string[] =>
  extractFacts(normaliseStatement(text), '2026-08-12T10:00:00+05:30')
    .filter((fact) => fact.path.startsWith(`${table}[`) && fact.path.endsWith('.name'))
    .map((fact) => fact.value)

describe('people who are not there', () => {
  it.each([
    'On 10.08.2026 in front of State Bank of India, Civil Lines, Jaipur, someone stole my bag.',
    'Kal raat Sadar Bazar, Agra me do ladko ne mujhe mara aur mobile cheen liya.',
    'Outside Government Polytechnic, Aizawl, three men assaulted me and took my bag.',
    'Near Sitapur road two boys beat me.',
    'I paid Rs 50,000 to Reliance Finance, Mumbai, and they cheated me.',
    'On 10.08.2026 at Sector 18, Noida, a man slapped me and took my phone.',
    'My Dell laptop and a Redmi Note phone were stolen from my room.'
  ])('makes nobody of a place, a company or a thing: %s', (text) => {
    expect(namesIn(text, 'accused')).toEqual([])
    expect(namesIn(text, 'victim')).toEqual([])
  })

  it.each([
    'An unknown person broke into my shop and took away one Usha fan, a Philips iron and two Bajaj mixers.',
    'My Usha fan was stolen.',
    'He stole one Godrej almirah.',
    'They stole the Usha fan and broke the Bajaj scooter.',
    'Laxmi idol and Maharaja mixer were stolen by unknown persons.',
    'My shop was broken open and one Maharaja mixer, one Laxmi idol and one Usha sewing machine were taken away.',
    'Someone stole one Jyoti pump from my field and took one Krishna photo frame.',
    'I woke up and saw that the Thief broke the lock and that one Burglar stole my bag.',
    'Someone snatched one Raymond suit from my hand.',
    'The lock of one Sonalika tractor was broken and its battery was stolen.'
  ])('makes nobody of the make of a thing, which may be a name as well: %s', (text) => {
    const whole = `I am Ramesh Kumar. On 10.08.2026 at night the following happened. ${text} Please take action.`
    for (const table of ['accused', 'victim', 'witness']) expect(namesIn(whole, table)).toEqual([])
  })

  it.each([
    'mera Usha fan chori hua',
    'Mera Usha fan chori ho gaya aur Bajaj mixer bhi.',
    'कल रात चोरों ने एक उषा पंखा, दो बजाज मिक्सर और लक्ष्मी की मूर्ति चुरा ली।',
    'मेरी दुकान से उषा सिलाई मशीन व महाराजा मिक्सर चोरी हो गये।',
    'chor meri Laxmi murti aur Krishna ki photo le gaye',
    'Chor ne mera Usha pankha aur Maharaja cooler chura liya.',
    'मेरे घर से किशन छाप चावल की बोरी और गणेश जी की मूर्ति चोरी हो गई।',
    'Meri Hero Honda aur Usha ki machine kisi ne chura li.',
    'उसने मुझे मारा और मेरा सोनालिका ट्रैक्टर ले गया।',
    'ek Jyoti pump, ek Kirloskar motor aur Mahaveer khad ki 5 bori chori hui',
    'Kisi ne meri Insta id hack karke dhamki di.',
    'A white Maruti Baleno MP 09 ZC 7310 came fast and hit my father.'
  ])('makes nobody of a make in Hindi, in either script: %s', (text) => {
    for (const table of ['accused', 'victim', 'witness']) expect(namesIn(text, table)).toEqual([])
  })

  it.each([
    ['People say that Jagga sells smack, but I have not seen it. My bag was stolen.', []],
    ['Usne mujhe mara. Uske bhai Monu ne kuch nahi kiya.', []],
    ['Yesterday Sunil beat me with a rod. I do not suspect the conductor, Manjunath.', ['Sunil']],
    ['उसने मुझे मारा। मेरे बेटे सुरेश का कोई कसूर नहीं है।', []]
  ])('accuses nobody who is named only to be left out: %s', (text, accused) => {
    expect(namesIn(text, 'accused')).toEqual(accused)
    expect(namesIn(text, 'victim')).toEqual([])
  })

  it('takes no number of a list for an age', () => {
    const text = 'Complaint against (1) Shyam Bihari, (2) Pappu and (3) Rajwati. They beat me on 10.08.2026.'
    const ages = extractFacts(normaliseStatement(text), undefined).filter(({ path }) => path.endsWith('.age'))
    expect(ages).toEqual([])
  })

  it.each([
    ['One Mukesh hides in my house and beats my son.', ['Mukesh']],
    ['One Rohit came and beat me.', ['Rohit']],
    ['One Usha beat me with a stick.', ['Usha']],
    ['I was beaten by one Salim with a rod.', ['Salim']],
    ['I was attacked by one Pinku and his friends.', ['Pinku']],
    ['One Ramesh Gupta cheated me of Rs 500.', ['Ramesh Gupta']],
    ['One Rohit suddenly slapped me.', ['Rohit']],
    ['One Laxmi told me to leave and hit me.', ['Laxmi']]
  ])('keeps the one who acts, named like a thing or not: %s', (text, accused) => {
    const whole = `I am Sohan Lal. On 10.08.2026 at night the following happened. ${text} Please take action.`
    expect(namesIn(whole, 'accused')).toEqual(accused)
  })

  it('keeps those who act right behind the place', () => {
    const text = 'On 10.08.2026 at Kanpur Central, Rohan and Mohit beat me with rods.'
    expect(namesIn(text, 'accused')).toEqual(['Rohan', 'Mohit'])
  })

  it.each([
    ['मेरी बेटी पिंकी उम्र 12 वर्ष के साथ पड़ोसी रमेश ने बलात्कार किया', 'पिंकी', ['रमेश']],
    ['मेरी पत्नी रेखा के साथ विनोद कुमार ने मारपीट की', 'रेखा', ['विनोद कुमार']],
    ['मेरे भाई राजेश के साथ दो लड़कों ने मारपीट की', 'राजेश', []]
  ])('never takes the one to whom it was done for the one who did it: %s', (text, victim, accused) => {
    expect(namesIn(text, 'victim')).toEqual([victim])
    expect(namesIn(text, 'accused')).toEqual(accused)
  })
})
