import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { utilityMaintenance, type UtilityForker } from '../../../electron/shell/start-maintenance.ts'

it('starts the entry as a utility process, without arguments, and passes messages both ways', () => {
  const calls: unknown[] = []
  const child = Object.assign(new EventEmitter(), {
    postMessage: (message: unknown) => void calls.push(['post', message]),
    kill: () => calls.push(['kill'])
  })
  const utilityProcess: UtilityForker = {
    fork: (...args) => {
      calls.push(['fork', ...args])
      return child as unknown as ReturnType<UtilityForker['fork']>
    }
  }
  const started = utilityMaintenance(utilityProcess, pathToFileURL('/opt/काग़ज़ 1/maintenance.js'))()
  const heard: unknown[] = []
  started.onMessage((message) => heard.push(message))
  started.onExit((exitCode) => heard.push(exitCode))
  started.post({ kind: 'check' })
  child.emit('message', { ok: true })
  child.emit('exit', 9)
  started.kill()
  expect(heard).toEqual([{ ok: true }, 9])
  expect(calls).toEqual([
    ['fork', '/opt/काग़ज़ 1/maintenance.js', [], { serviceName: 'maintenance', stdio: 'ignore' }],
    ['post', { kind: 'check' }],
    ['kill']
  ])
})
