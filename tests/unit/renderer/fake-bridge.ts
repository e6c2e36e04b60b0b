import type { CallName } from '#shared/ipc/contract.ts'
import type { Result } from '#shared/ipc/result.ts'

export type Sent = Readonly<{ name: CallName; input: Record<string, unknown> }>

/** The bridge stands at the edge of the window; what answers it here is the test. */
export function installBridge(answer: (sent: Sent) => Result<unknown>): Sent[] {
  const all: Sent[] = []
  const bridge = {
    call: async (name: CallName, input: Record<string, unknown>) => {
      const sent = { name, input }
      all.push(sent)
      return answer(sent)
    },
    on: () => () => undefined
  }
  Object.assign(globalThis, { window: { prathamiki: bridge } })
  return all
}
