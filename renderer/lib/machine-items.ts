import type { FirDocument } from '#shared/domain/fir.ts'
import { iif1 } from '#shared/form/iif1.ts'
import type { FormItem } from '#shared/form/form-types.ts'
import { parseRowPath } from '#shared/form/paths.ts'

function isMachines(doc: FirDocument, item: FormItem): boolean {
  const paths = new Set(item.parts.flatMap((part) => ('path' in part ? [part.path] : [])))
  const filled = Object.entries(doc.fields).some(
    ([path, { by, value }]) => by === 'machine' && value !== '' && paths.has(parseRowPath(path)?.table ?? path)
  )
  const sections = item.parts.some(({ kind }) => kind === 'sections') && doc.sections.some(({ by }) => by === 'machine')
  return filled || sections
}

/** Numbers of the items that hold anything a machine filled and no person has changed since. */
export function machineItems(doc: FirDocument): ReadonlyArray<string> {
  return iif1.items.filter((item) => isMachines(doc, item)).map(({ no }) => no)
}
