import { createJobStore } from '../../electron/core/store/job-store.ts'
import { systemClock } from '../../electron/core/support/clock.ts'
import { systemRandomness } from '../../electron/core/support/ids.ts'
import { newJob } from './new-job.ts'
import { openChildDb } from './open-child-db.ts'

/** Queues jobs as fast as it can and tells each id once `enqueue` has returned, until it is killed. */
const store = createJobStore(openChildDb(), systemClock, systemRandomness)
for (let n = 0; ; n++) process.stdout.write(`${store.enqueue(newJob(`${process.pid}:${n}`)).jobId}\n`)
