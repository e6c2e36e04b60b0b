import { createApp } from '../../electron/core/app.ts'
import { contract } from '../../shared/ipc/contract.ts'
import { realPorts } from './real-ports.ts'

/** A station that takes down a complaint, asks for its draft, and loses power the moment the job runs. */
export type KilledStation = Readonly<{ dataDir: string; passphrase: string; receivedAt: string; text: string }>

process.once('message', async ({ dataDir, passphrase, receivedAt, text }: KilledStation) => {
  const app = createApp(realPorts(dataDir, () => undefined))
  await app.start()
  await app.handlers['session.setup']({ passphrase })
  const { firId } = await app.handlers['fir.create'](
    contract['fir.create'].input.parse({ mode: 'oral', receivedAt, text })
  )
  app.bus.subscribe(async () => {
    const { jobs } = await app.handlers['jobs.list']({})
    // The write of a result would be made by this very thread: none can come between.
    if (jobs.some(({ state }) => state === 'running')) process.kill(process.pid, 'SIGKILL')
  })
  await app.handlers['fir.requestDraft']({ firId })
})
