import type { FakeClock } from './fake-clock.ts'

/** Lets everything that is already due in the event loop happen. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** Lets `ms` of fake time pass in steps, so that promises which wait for a timer can set their next one. */
export async function letPass(clock: FakeClock, ms: number, stepMs = Math.max(1, ms / 20)): Promise<void> {
  await settle()
  for (let passed = 0; passed < ms; passed += stepMs) {
    clock.advance(Math.min(stepMs, ms - passed))
    await settle()
  }
}
