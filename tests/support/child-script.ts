import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach } from 'vitest'
import type { HolderStart } from './lock-holder.ts'

const running = new Set<ChildProcess>()

export type ChildScript = Readonly<{
  /** Resolves with the first message for which `accept` is true; earlier ones are dropped. Rejects when it ends first. */
  message<T>(accept: (message: T) => boolean): Promise<T>
  onMessage(listener: (message: unknown) => void): void
  send(message: object): void
  /** Ends it as a power cut would, and waits until it is gone. */
  killHard(): Promise<void>
  exited: Promise<unknown>
}>

/** Starts a .ts file beside this one in a process of its own and sends it one message. Killed when the test ends. */
export function startScript(name: string, message: object): ChildScript {
  const child = fork(fileURLToPath(new URL(name, import.meta.url)), [], {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc']
  })
  running.add(child)
  const exited = once(child, 'exit').then(() => running.delete(child))
  child.send(message)
  return {
    message: <T>(accept: (message: T) => boolean) =>
      new Promise<T>((resolve, reject) => {
        child.on('message', (received) => {
          if (accept(received as T)) resolve(received as T)
        })
        child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)))
      }),
    onMessage: (listener) => void child.on('message', listener),
    send: (next) => void child.send(next),
    async killHard() {
      child.kill('SIGKILL')
      await exited
    },
    exited
  }
}

afterEach(async () => {
  for (const child of running) {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
})

/** Starts a program that holds the write lock of a file, and waits until it does. @returns what lets go of it again */
export async function holdLock(file: string, key: Uint8Array): Promise<() => Promise<void>> {
  const holder = startScript('lock-holder.ts', { file, key } satisfies HolderStart)
  await holder.message((message) => message === 'held')
  return async () => {
    const released = holder.message((message) => message === 'released')
    holder.send({})
    await released
  }
}
