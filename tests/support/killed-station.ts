import { createApp } from '../../electron/core/app.ts'
import { contract } from '../../shared/ipc/contract.ts'
import { realPorts } from './real-ports.ts'

/** A station that takes down a complaint, asks for its draft, and loses power the moment the job runs. */
export type KilledStation = Readonly<{ dataDir: string; passphrase: string; receivedAt: string; text: string }>

async function takeDown({ dataDir, passphrase, receivedAt, text }: KilledStation): Promise<void> {
  const app = createApp(realPorts(dataDir, () => undefined))
  const dieWhenRunning = async (): Promise<void> => {
    const { jobs } = await app.handlers['jobs.list']({})
    // The write of a result would be made by this very thread: none can come between.
    if (jobs.some(({ state }) => state === 'running')) process.kill(process.pid, 'SIGKILL')
  }
  await app.start()
  await app.handlers['session.setup']({ passphrase })
  const input = contract['fir.create'].input.parse({ mode: 'oral', receivedAt, text })
  const { firId } = await app.handlers['fir.create'](input)
  app.bus.subscribe(() => void dieWhenRunning())
  await app.handlers['fir.requestDraft']({ firId })
}

process.once('message', (start: KilledStation) => void takeDown(start))
