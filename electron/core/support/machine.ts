import { statfsSync } from 'node:fs'
import { cpus, freemem, totalmem } from 'node:os'

/** What the operating system says of the machine. A port: a full disk cannot be had in a test otherwise. */
export type MachinePort = Readonly<{
  /** Milliseconds of all processors since the machine was started. */
  cpuTimes(): Readonly<{ busyMs: number; totalMs: number }>
  /** Share of the memory that programs have no more access to, 0 to 100. */
  memoryUsedPercent(): number
  /** What a program may still write on the disk of `dir`. */
  diskFreeBytes(dir: string): number
}>

export const systemMachine: MachinePort = {
  cpuTimes() {
    let busyMs = 0
    let totalMs = 0
    for (const { times } of cpus()) {
      const busy = times.user + times.nice + times.sys + times.irq
      busyMs += busy
      totalMs += busy + times.idle
    }
    return { busyMs, totalMs }
  },
  memoryUsedPercent: () => (1 - freemem() / totalmem()) * 100,
  diskFreeBytes(dir) {
    const { bavail, bsize } = statfsSync(dir)
    return bavail * bsize
  }
}
