import { foldCase } from '../text/fold-case.ts'

/** One name written twice, or its first words, whatever the case. */
export function sameName(a: string, b: string): boolean {
  const left = foldCase(a)
  const right = foldCase(b)
  return (
    left === right ||
    left.startsWith(`${right} `) ||
    right.startsWith(`${left} `) ||
    left === right.replace(/^(?:md|mohd)[. ]{1,2}/, '') ||
    right === left.replace(/^(?:md|mohd)[. ]{1,2}/, '')
  )
}
