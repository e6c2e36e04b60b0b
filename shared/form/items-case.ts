import type { FormItem } from './form-types.ts'
import { field, label, officerField, table } from './make.ts'

const weekDays = [
  { value: 'Sunday', label: label('Sunday', 'रविवार') },
  { value: 'Monday', label: label('Monday', 'सोमवार') },
  { value: 'Tuesday', label: label('Tuesday', 'मंगलवार') },
  { value: 'Wednesday', label: label('Wednesday', 'बुधवार') },
  { value: 'Thursday', label: label('Thursday', 'गुरुवार') },
  { value: 'Friday', label: label('Friday', 'शुक्रवार') },
  { value: 'Saturday', label: label('Saturday', 'शनिवार') }
]

/** Items 1 to 5: the station, the law, when and where. Labels: N.C.R.B. I.I.F.-I as printed by CCTNS. */
export const caseItems: ReadonlyArray<FormItem> = [
  {
    no: '1',
    label: label('Police station', 'थाना'),
    parts: [
      officerField('text', 'station.district', 'District', 'जिला', { neededToRegister: true }),
      officerField('text', 'station.name', 'P.S.', 'थाना', { neededToRegister: true }),
      officerField('text', 'station.state', 'State', 'राज्य'),
      officerField('year', 'fir.year', 'Year', 'वर्ष'),
      officerField('text', 'fir.no', 'FIR No.', 'प्र.सू.रि. सं.', { maxChars: 20 }),
      officerField('date', 'fir.date', 'Date of FIR', 'एफआईआर की तिथि'),
      officerField('time', 'fir.time', 'Time of FIR', 'एफआईआर का समय')
    ]
  },
  {
    no: '2',
    label: label('Acts and sections', 'अधिनियम एवं धाराएँ'),
    parts: [{ kind: 'sections', label: label('Acts and sections', 'अधिनियम एवं धाराएँ') }]
  },
  {
    no: '3',
    label: label('Occurrence and information', 'अपराध की घटना एवं सूचना'),
    parts: [
      field('choice', 'occurrence.day', 'Day', 'दिन', { no: '3(a)', maxChars: 20, choices: weekDays }),
      field('date', 'occurrence.dateFrom', 'Date from', 'दिनांक से', { no: '3(a)', neededToRegister: true }),
      field('date', 'occurrence.dateTo', 'Date to', 'दिनांक तक', { no: '3(a)' }),
      field('text', 'occurrence.timePeriod', 'Time period (pahar)', 'समय अवधि (पहर)', { no: '3(a)', maxChars: 40 }),
      field('time', 'occurrence.timeFrom', 'Time from', 'समय से', { no: '3(a)' }),
      field('time', 'occurrence.timeTo', 'Time to', 'समय तक', { no: '3(a)' }),
      officerField('date', 'received.date', 'Information received at P.S.: date', 'थाने पर सूचना प्राप्त: दिनांक', {
        no: '3(b)',
        neededToRegister: true
      }),
      officerField('time', 'received.time', 'Information received at P.S.: time', 'थाने पर सूचना प्राप्त: समय', {
        no: '3(b)',
        neededToRegister: true
      }),
      officerField('text', 'gd.entryNo', 'General Diary entry No.', 'रोजनामचा प्रविष्टि सं.', {
        no: '3(c)',
        maxChars: 20,
        neededToRegister: true
      }),
      officerField('date', 'gd.date', 'General Diary date', 'रोजनामचा दिनांक', { no: '3(c)' }),
      officerField('time', 'gd.time', 'General Diary time', 'रोजनामचा समय', { no: '3(c)' })
    ]
  },
  {
    no: '4',
    label: label('Type of information', 'सूचना का प्रकार'),
    parts: [
      officerField('choice', 'infoType', 'Type of information', 'सूचना का प्रकार', {
        neededToRegister: true,
        choices: [
          { value: 'written', label: label('Written', 'लिखित') },
          { value: 'oral', label: label('Oral', 'मौखिक') },
          { value: 'electronic', label: label('Electronic', 'इलेक्ट्रॉनिक') }
        ]
      })
    ]
  },
  {
    no: '5',
    label: label('Place of occurrence', 'घटनास्थल'),
    parts: [
      field('text', 'occurrence.directionDistance', 'Direction and distance from P.S.', 'थाने से दिशा और दूरी', {
        no: '5(a)'
      }),
      officerField('text', 'occurrence.beatNo', 'Beat No.', 'बीट सं.', { no: '5(a)', maxChars: 40 }),
      field('longText', 'occurrence.place', 'Address', 'पता', { no: '5(b)', neededToRegister: true }),
      officerField('text', 'outside.station', 'Outside limits: name of P.S.', 'थाना सीमा के बाहर: थाना का नाम', {
        no: '5(c)'
      }),
      officerField('text', 'outside.district', 'Outside limits: District (State)', 'थाना सीमा के बाहर: जिला (राज्य)', {
        no: '5(c)'
      })
    ]
  }
]

/** Vehicles and other people of the case: not items of their own on paper, printed under items 9 and 12. */
export const vehicleTable = table('vehicle', 'Vehicles', 'वाहन', [
  field('text', 'registrationNo', 'Registration No.', 'पंजीकरण सं.', { maxChars: 20 }),
  field('text', 'description', 'Description', 'विवरण'),
  field('text', 'chassisNo', 'Chassis No.', 'चेसिस सं.', { maxChars: 40 }),
  field('text', 'engineNo', 'Engine No.', 'इंजन सं.', { maxChars: 40 })
])
