import { AppError, toErrorData } from '../support/errors.ts'
import { maintenanceTaskSchema, type MaintenanceReply } from './maintenance-task.ts'
import { runTask } from './run-task.ts'

/** What a utility process of Electron has in the place of `process.send`. */
type ParentPort = Readonly<{
  on(event: 'message', listener: (event: Readonly<{ data: unknown }>) => void): void
  postMessage(message: unknown): void
}>

/** Entry of the maintenance process: one task, one reply, end. Nothing of the key outlives it. */
const parentPort = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort

if (parentPort !== undefined) {
  parentPort.on('message', ({ data }) => parentPort.postMessage(replyTo(data)))
} else {
  process.once('message', (data) => {
    process.send?.(replyTo(data), undefined, undefined, () => process.disconnect())
  })
  // The main process has died: what is half done has no name yet and is cleared by the next run.
  process.once('disconnect', () => process.exit())
}

function replyTo(message: unknown): MaintenanceReply {
  try {
    const task = maintenanceTaskSchema.safeParse(message)
    if (!task.success) throw new AppError('internal', 'a maintenance task that does not fit its schema')
    return { ok: true, value: runTask(task.data) }
  } catch (error) {
    return { ok: false, error: toErrorData(error) }
  }
}
