import type { Draft, DraftInput } from '#shared/domain/draft.ts'
import type { AppErrorData } from '#shared/domain/error.ts'
import type { AnswerInput, AnswerResult } from '../generation/answer/check-answer.ts'
import type { PseudonymiseInput, PseudonymiseResult } from '../generation/pseudonyms/pseudonymise.ts'

/** What a pool can be asked to do: name -> what goes in and what comes out, both structured-cloneable. */
export type TaskTypes = Readonly<Record<string, Readonly<{ input: unknown; output: unknown }>>>

/** The product's own tasks. */
export type ProductTasks = Readonly<{
  draftFir: Readonly<{ input: DraftInput; output: Draft }>
  /** What is to leave the station, in tokens. */
  maskRequest: Readonly<{ input: PseudonymiseInput; output: PseudonymiseResult }>
  /** What came back, held against statement and pack. */
  checkAnswer: Readonly<{ input: AnswerInput; output: AnswerResult }>
}>

/** Handed to a worker once, at its birth. No path, no key, no secret. */
export type WorkerData = Readonly<{
  /** The statute pack as one JSON string: parsed by the worker once, never sent again. */
  packJson: string
  packHash: string
  /** Shared memory of `pulse.ts`. */
  pulse: SharedArrayBuffer
}>

/** To a worker: one `run` a task, and `close` once. */
export type WorkerRequest =
  | Readonly<{ kind: 'run'; taskId: number; task: string; input: unknown; correlationId: string | null }>
  | Readonly<{ kind: 'close' }>

/** From a worker: `ready` once, then one `done` or `failed` a task, with any number of `progress` before it. */
export type WorkerMessage =
  | Readonly<{ kind: 'ready' }>
  | Readonly<{ kind: 'progress'; taskId: number; fraction: number }>
  | Readonly<{ kind: 'done'; taskId: number; correlationId: string | null; value: unknown }>
  | Readonly<{ kind: 'failed'; taskId: number; correlationId: string | null; error: AppErrorData }>
