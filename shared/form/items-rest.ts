import type { FormItem } from './form-types.ts'
import { vehicleTable } from './items-case.ts'
import { annexeTable, victimTable, witnessTable } from './items-people.ts'
import { field, label, officerField, table } from './make.ts'

/** Items 8 to 15 and the annexe. Items 13 to 15 are the officer's: the engine leaves them blank. */
export const restItems: ReadonlyArray<FormItem> = [
  {
    no: '8',
    label: label(
      'Reasons for delay in reporting by the complainant / informant',
      'शिकायतकर्ता / सूचनाकर्ता द्वारा रिपोर्ट देरी से दर्ज कराने के कारण'
    ),
    parts: [field('longText', 'delayReason', 'Reasons for delay', 'देरी के कारण')]
  },
  {
    no: '9',
    label: label('Particulars of properties of interest', 'सम्बन्धित सम्पत्ति का विवरण'),
    parts: [
      table('property', 'Property', 'सम्पत्ति', [
        field('text', 'category', 'Property Category', 'सम्पत्ति श्रेणी', { maxChars: 80 }),
        field('text', 'type', 'Property Type', 'सम्पत्ति के प्रकार', { maxChars: 80 }),
        field('longText', 'description', 'Description', 'विवरण'),
        field('text', 'imei', 'IMEI / serial No.', 'आईएमईआई / क्रम सं.', { maxChars: 40 }),
        field('rupees', 'valueInr', 'Value (in Rs)', 'मूल्य (रु में)')
      ]),
      vehicleTable
    ]
  },
  {
    no: '10',
    label: label('Total value of property (in Rs)', 'सम्पत्ति का कुल मूल्य (रु में)'),
    parts: [field('rupees', 'totalValueInr', 'Total value', 'कुल मूल्य')]
  },
  {
    no: '11',
    label: label('Inquest Report / U.D. case No., if any', 'मृत्यु समीक्षा रिपोर्ट / यू.डी. प्रकरण न., यदि कोई हो'),
    parts: [
      table('inquest', 'U.D. cases', 'यू.डी. प्रकरण', [
        officerField('text', 'number', 'UIDB Number', 'यू.आई.डी.बी. संख्या', { maxChars: 40 })
      ])
    ]
  },
  {
    no: '12',
    label: label('First Information contents', 'प्रथम सूचना तथ्य'),
    parts: [{ kind: 'statement', label: label('Statement, verbatim', 'कथन, अक्षरशः') }, victimTable, witnessTable]
  },
  {
    no: '13',
    label: label(
      'Action taken: since the above information reveals commission of offence(s) u/s as mentioned at Item No. 2',
      'की गई कार्यवाही: चूंकि उपरोक्त जानकारी से मद सं. 2 में उल्लिखित धारा के तहत अपराध का होना पाया गया'
    ),
    parts: [
      officerField('choice', 'action.kind', 'Action', 'कार्यवाही', {
        neededToRegister: true,
        choices: [
          {
            value: 'registered',
            label: label(
              'Registered the case and took up the investigation',
              'प्रकरण दर्ज किया गया और जाँच के लिए लिया गया'
            )
          },
          {
            value: 'directed',
            label: label(
              'Directed the I.O. named below to take up the investigation',
              'नीचे लिखे जाँच अधिकारी को जाँच के लिए निर्देश दिया गया'
            )
          },
          { value: 'refused', label: label('Refused investigation', 'जाँच के लिए इंकार किया') },
          {
            value: 'transferred',
            label: label('Transferred on point of jurisdiction', 'क्षेत्राधिकार के कारण हस्तांतरित')
          }
        ]
      }),
      officerField('text', 'action.ioName', 'Name of I.O.', 'जाँच अधिकारी का नाम', { no: '(2)' }),
      officerField('text', 'action.ioRank', 'Rank', 'पद', { no: '(2)', maxChars: 60 }),
      officerField('text', 'action.ioNo', 'No.', 'सं.', { no: '(2)', maxChars: 40 }),
      officerField('longText', 'action.refusalReason', 'Refused due to', 'इंकार का कारण', { no: '(3)' }),
      officerField('text', 'action.transferStation', 'Transferred to P.S.', 'हस्तांतरित: थाना', { no: '(4)' }),
      officerField('text', 'action.transferDistrict', 'District', 'जिला', { no: '(4)' }),
      officerField('text', 'officer.name', 'Officer in charge: name', 'थाना प्रभारी: नाम', { neededToRegister: true }),
      officerField('text', 'officer.rank', 'Rank', 'पद', { maxChars: 60, neededToRegister: true }),
      officerField('text', 'officer.no', 'No.', 'सं.', { maxChars: 40 })
    ]
  },
  {
    no: '14',
    label: label(
      'Signature / Thumb impression of the complainant / informant',
      'शिकायतकर्ता / सूचनाकर्ता के हस्ताक्षर / अंगूठे का निशान'
    ),
    parts: [
      officerField('choice', 'signature.kind', 'Taken as', 'किस रूप में', {
        choices: [
          { value: 'signature', label: label('Signature', 'हस्ताक्षर') },
          { value: 'thumb', label: label('Thumb impression', 'अंगूठे का निशान') }
        ]
      })
    ]
  },
  {
    no: '15',
    label: label('Date and time of dispatch to the court', 'अदालत में प्रेषण की दिनांक और समय'),
    parts: [
      officerField('date', 'dispatch.date', 'Date', 'दिनांक'),
      officerField('time', 'dispatch.time', 'Time', 'समय')
    ]
  },
  {
    no: 'A',
    label: label(
      'Annexe to item 7: physical features, deformities and other details of the suspect / accused',
      'मद 7 का संलग्नक: संदिग्ध / अभियुक्त की शारीरिक विशेषताएँ, विकृतियाँ और अन्य विवरण'
    ),
    parts: [annexeTable]
  }
]
