import type { TaskContext } from '../../electron/core/workers/serve-tasks.ts'
import { serveTasks } from '../../electron/core/workers/serve-tasks.ts'

/** A thread entry for tests: the product's own `serveTasks` with tasks that misbehave in every way we know. */
serveTasks((data) => {
  if (data.packJson === 'broken') throw new Error('pack cannot be read')
  return {
    echo: (input: unknown) => input,
    pack: () => ({ json: data.packJson, hash: data.packHash, env: Object.keys(process.env) }),
    progress: (steps: number, context: TaskContext) => {
      for (let step = 0; step <= steps; step++) context.step(step / steps)
      return 'stepped'
    },
    stepForever: (_: unknown, context: TaskContext) => {
      for (;;) context.step(0)
    },
    loop: () => {
      for (;;);
    },
    hang: () => new Promise(() => {}),
    exit: (code: number) => process.exit(code),
    uncaught: () => {
      queueMicrotask(() => {
        throw new Error('outside of the task')
      })
      return new Promise(() => {})
    },
    uncaughtNull: () => {
      queueMicrotask(() => {
        throw null
      })
      return new Promise(() => {})
    },
    throwNull: () => {
      throw null
    },
    throwString: () => {
      throw 'Rahul Kumar of Ballygunge'
    },
    throwNamed: () => {
      throw Object.assign(new Error('Rahul Kumar of Ballygunge'), { code: 'statement-empty', details: { limit: 3 } })
    },
    throwTrap: () => {
      const trap = (): never => {
        throw new Error('trap')
      }
      throw Object.defineProperties({}, { code: { get: trap }, name: { get: trap }, message: { get: trap } })
    },
    throwCircular: () => {
      const circular: Record<string, unknown> = {}
      circular.self = circular
      throw circular
    },
    unclonable: () => ({ run: () => 1 }),
    outOfMemory: () => {
      const held: number[][] = []
      for (;;) held.push(Array.from({ length: 10_000 }, (_, index) => index))
    }
  }
})
