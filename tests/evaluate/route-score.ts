/** `handed-over`: the engine left it to the officer with a reason, which is never wrong. */
export type Verdict = 'right' | 'handed-over' | 'wrong'

/** @param right every answer that a careful reader would accept */
export function judge(given: string, right: ReadonlyArray<string>): Verdict {
  if (right.includes(given)) return 'right'
  return given === 'officer_decides' ? 'handed-over' : 'wrong'
}
