import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { MAX_IPC_BYTES } from '#shared/domain/limits.ts'
import { contract, type CallName, type Handlers } from '#shared/ipc/contract.ts'
import { CALL_CHANNEL } from '#shared/ipc/channels.ts'
import type { Result } from '#shared/ipc/result.ts'
import type { Clock } from '../core/support/clock.ts'
import { withCorrelation } from '../core/support/correlation.ts'
import { AppError, toErrorData } from '../core/support/errors.ts'
import { makeUlid, type Randomness } from '../core/support/ids.ts'
import type { Logger } from '../core/support/logger.ts'
import type { Metrics } from '../core/support/metrics.ts'
import { describeIssue } from './describe-issue.ts'
import { asToken } from './log-token.ts'
import { measureMessage } from './measure-message.ts'

export type IpcHostPorts = Readonly<{
  ipcMain: Pick<IpcMain, 'handle'>
  isTrustedSender: (event: IpcMainInvokeEvent) => boolean
  handlers: Handlers
  clock: Clock
  randomness: Randomness
  metrics: Metrics
  logger: Logger
}>

export type IpcHost = Readonly<{
  /** From now on every call is answered `shutting-down`. */
  close(): void
}>

/** Own keys only: `__proto__` and `constructor` are no calls. */
function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}

/** The one door between window and core: sender, size, name, input, handler, output, in this order. */
export function openIpcHost(ports: IpcHostPorts): IpcHost {
  const { clock, metrics, logger } = ports
  let closed = false
  let inProgress = 0

  const dispatch = async (event: IpcMainInvokeEvent, name: unknown, input: unknown): Promise<unknown> => {
    if (closed) throw new AppError('shutting-down', 'the product is being closed')
    if (!ports.isTrustedSender(event)) throw new AppError('forbidden-sender', 'call from a page that is not ours')
    const size = measureMessage(input, MAX_IPC_BYTES)
    if (size.kind === 'too-large') {
      throw new AppError('payload-too-large', 'message too large', { details: { maxBytes: MAX_IPC_BYTES } })
    }
    if (size.kind === 'not-json') throw new AppError('bad-input', 'message is not plain data')
    if (!isCallName(name)) throw new AppError('unknown-call', 'no such call')
    return await runCall(ports, name, input)
  }

  ports.ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
    const startedMs = clock.monotonicMs()
    const call = isCallName(name) ? name : 'unknown'
    const correlationId = makeUlid(clock.nowMs(), ports.randomness)
    metrics.gauge('api_requests_in_progress', ++inProgress)
    const result = await withCorrelation(correlationId, () => dispatch(event, name, input)).then(
      (value): Result<unknown> => ({ ok: true, value }),
      (thrown: unknown): Result<unknown> => ({ ok: false, error: toErrorData(thrown) })
    )
    metrics.gauge('api_requests_in_progress', --inProgress)
    const durationMs = clock.monotonicMs() - startedMs
    const status = result.ok ? 'ok' : result.error.code
    metrics.count('api_requests_total', { call, status })
    metrics.observeMs('api_request_duration_seconds', durationMs, { call })
    const fields = { call, correlationId, durationMs: Math.round(durationMs * 10) / 10, code: status }
    if (result.ok) logger.debug('ipc.answered', fields)
    else if (result.error.code === 'internal')
      logger.error('ipc.failed', { ...fields, reason: asToken(result.error.message) })
    else logger.info('ipc.refused', { ...fields, reason: asToken(result.error.message) })
    return result
  })

  return {
    close() {
      closed = true
    }
  }
}

/** @throws AppError `bad-input` when the input does not fit, `internal` when our own answer does not */
async function runCall({ handlers, logger }: IpcHostPorts, name: CallName, input: unknown): Promise<unknown> {
  const { input: inputSchema, output: outputSchema } = contract[name]
  const parsed = inputSchema.safeParse(input ?? {})
  if (!parsed.success) {
    throw new AppError('bad-input', 'input does not fit the contract', { details: describeIssue(parsed.error) })
  }
  const handler = handlers[name] as (input: unknown) => unknown
  const output = outputSchema.safeParse(await handler(parsed.data))
  if (output.success) return output.data
  const { path } = describeIssue(output.error)
  logger.error('ipc.output-mismatch', { call: name, reason: path })
  throw new AppError('internal', 'output does not fit the contract')
}
