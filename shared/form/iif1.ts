import { isField, isTable, type FormDefinition, type FormField, type FormTable } from './form-types.ts'
import { caseItems } from './items-case.ts'
import { peopleItems } from './items-people.ts'
import { restItems } from './items-rest.ts'
import { label } from './make.ts'

/** N.C.R.B. Integrated Investigation Form I: the First Information Report under s.173 BNSS. */
export const iif1: FormDefinition = {
  formVersion: 'iif1-2024.1',
  title: label('FIRST INFORMATION REPORT', 'प्रथम सूचना रिपोर्ट'),
  shortName: label('I.I.F.-I', 'एकीकृत जाँच फार्म-I'),
  underSection: label('(Under Section 173 B.N.S.S.)', '(धारा 173 बी.एन.एस.एस. के तहत)'),
  items: [...caseItems, ...peopleItems, ...restItems]
}

const parts = iif1.items.flatMap((item) => item.parts)

/** All single fields by path. */
export const singleFields: ReadonlyMap<string, FormField> = new Map(
  parts.filter(isField).map((part) => [part.path, part])
)

/** All repeated parts by path. */
export const tables: ReadonlyMap<string, FormTable> = new Map(parts.filter(isTable).map((part) => [part.path, part]))
