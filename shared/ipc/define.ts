import type * as z from 'zod'

/** One call of the contract: what goes in, what comes out. Both are checked on every call. */
export type CallDefinition = Readonly<{ input: z.ZodType; output: z.ZodType }>

export function call<const I extends z.ZodType, const O extends z.ZodType>(
  input: I,
  output: O
): Readonly<{ input: I; output: O }> {
  return { input, output }
}
