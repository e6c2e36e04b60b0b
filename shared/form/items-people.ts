import type { FormItem } from './form-types.ts'
import { field, label, officerField, table } from './make.ts'

const idTypes = [
  { value: 'ration', label: label('Ration Card', 'राशन कार्ड') },
  { value: 'voter', label: label('Voter ID', 'मतदाता पहचान पत्र') },
  { value: 'passport', label: label('Passport', 'पारपत्र') },
  { value: 'uid', label: label('UID No.', 'आधार कार्ड सं.') },
  { value: 'driving', label: label('Driving License', 'ड्राइविंग लाइसेंस') },
  { value: 'pan', label: label('PAN', 'पैन') }
]

/** Items 6 and 7: the informant and the accused, with the twenty columns of the annexe to item 7. */
export const peopleItems: ReadonlyArray<FormItem> = [
  {
    no: '6',
    label: label('Complainant / Informant', 'शिकायतकर्ता / सूचनाकर्ता'),
    parts: [
      field('text', 'informant.name', 'Name', 'नाम', { no: '6(a)', neededToRegister: true }),
      field('text', 'informant.relativeName', "Father's / Husband's Name", 'पिता / पति का नाम', { no: '6(b)' }),
      field('text', 'informant.birth', 'Date / Year of Birth', 'जन्म तिथि / वर्ष', { no: '6(c)', maxChars: 10 }),
      field('number', 'informant.age', 'Age (years)', 'आयु (वर्ष)', { no: '6(c)', maxChars: 3 }),
      field('text', 'informant.nationality', 'Nationality', 'राष्ट्रीयता', { no: '6(d)', maxChars: 60 }),
      field('text', 'informant.uid', 'UID No.', 'यूआईडी सं.', { no: '6(e)', maxChars: 20 }),
      field('text', 'informant.passportNo', 'Passport No.', 'पासपोर्ट सं.', { no: '6(f)', maxChars: 20 }),
      officerField('date', 'informant.passportDate', 'Passport: date of issue', 'पासपोर्ट: जारी करने की तिथि', {
        no: '6(f)'
      }),
      officerField('text', 'informant.passportPlace', 'Passport: place of issue', 'पासपोर्ट: जारी करने का स्थान', {
        no: '6(f)'
      }),
      table(
        'informantId',
        'Id details',
        'पहचान विवरण',
        [
          field('choice', 'type', 'Id Type', 'पहचान पत्र का प्रकार', { choices: idTypes }),
          field('text', 'number', 'Id Number', 'पहचान संख्या', { maxChars: 40 })
        ],
        '6(g)'
      ),
      field('text', 'informant.occupation', 'Occupation', 'व्यवसाय', { no: '6(h)' }),
      field('longText', 'informant.address', 'Present Address', 'वर्तमान पता', { no: '6(i)', neededToRegister: true }),
      officerField('longText', 'informant.permanentAddress', 'Permanent Address', 'स्थायी पता', { no: '6(i)' }),
      field('phone', 'informant.phone', 'Phone number', 'दूरभाष न.', { no: '6(j)' }),
      field('phone', 'informant.mobile', 'Mobile', 'मोबाइल न.', { no: '6(j)' }),
      field('text', 'informant.email', 'E-mail', 'ई-मेल', { no: '6(j)', maxChars: 120 })
    ]
  },
  {
    no: '7',
    label: label(
      'Details of known / suspected / unknown accused with full particulars',
      'ज्ञात / संदिग्ध / अज्ञात अभियुक्त का पूरे विवरण सहित वर्णन'
    ),
    parts: [
      field('number', 'accusedCount', 'Number of accused', 'अभियुक्तों की संख्या', { maxChars: 4 }),
      table('accused', 'Accused', 'अभियुक्त', [
        field('text', 'name', 'Name', 'नाम'),
        field('text', 'alias', 'Alias', 'उपनाम'),
        field('text', 'relativeName', "Relative's Name", 'रिश्तेदार का नाम'),
        field('number', 'age', 'Age (years)', 'आयु (वर्ष)', { maxChars: 3 }),
        field('longText', 'address', 'Present Address', 'वर्तमान पता')
      ])
    ]
  }
]

/** Annexe to item 7, twenty columns: filled only when the informant gives any of the particulars. */
export const annexeTable = table('annexe', 'Physical features of the accused', 'अभियुक्त की शारीरिक विशिष्टताएँ', [
  field('text', 'sex', 'Sex', 'लिंग', { maxChars: 20 }),
  field('text', 'birth', 'Date/Year of Birth', 'जन्म तिथि/वर्ष', { maxChars: 20 }),
  field('text', 'build', 'Build', 'बनावट', { maxChars: 60 }),
  field('text', 'heightCm', 'Height (cms)', 'कद (से.मी)', { maxChars: 10 }),
  field('text', 'complexion', 'Complexion', 'रंग', { maxChars: 60 }),
  field('text', 'identificationMarks', 'Identification Mark(s)', 'पहचान चिन्ह'),
  field('text', 'deformities', 'Deformities / Peculiarities', 'विकृतियाँ / विशिष्टताएँ'),
  field('text', 'teeth', 'Teeth', 'दाँत', { maxChars: 60 }),
  field('text', 'hair', 'Hair', 'बाल', { maxChars: 60 }),
  field('text', 'eyes', 'Eyes', 'आँखें', { maxChars: 60 }),
  field('text', 'habits', 'Habit(s)', 'आदतें'),
  field('text', 'dress', 'Dress Habit(s)', 'पहनावा'),
  field('text', 'language', 'Language / Dialect', 'भाषा / बोली', { maxChars: 60 }),
  field('text', 'burnMark', 'Place of Burn Mark', 'जले हुए का निशान'),
  field('text', 'leucoderma', 'Place of Leucoderma', 'धवल रोग'),
  field('text', 'mole', 'Place of Mole', 'मस्सा'),
  field('text', 'scar', 'Place of Scar', 'घाव'),
  field('text', 'tattoo', 'Place of Tattoo', 'गुदे हुए का निशान'),
  field('text', 'other', 'Others', 'अन्य')
])

/** Victims and witnesses named in the statement: kept with item 12. */
export const victimTable = table('victim', 'Victims', 'पीड़ित', [
  field('text', 'name', 'Name', 'नाम'),
  field('number', 'age', 'Age (years)', 'आयु (वर्ष)', { maxChars: 3 }),
  field('text', 'sex', 'Sex', 'लिंग', { maxChars: 20 }),
  field('text', 'relation', 'Relation to informant', 'सूचनाकर्ता से संबंध')
])

export const witnessTable = table('witness', 'Witnesses', 'साक्षी', [
  field('text', 'name', 'Name', 'नाम'),
  field('phone', 'phone', 'Phone', 'दूरभाष'),
  field('longText', 'address', 'Address', 'पता')
])
