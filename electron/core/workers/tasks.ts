import type { DraftInput } from '#shared/domain/draft.ts'
import type { LawPack } from '#shared/domain/law-pack.ts'
import { checkAnswer, type AnswerInput } from '../generation/answer/check-answer.ts'
import { draftFir } from '../generation/draft-fir.ts'
import { compilePack } from '../generation/law/compile-pack.ts'
import { pseudonymise, type PseudonymiseInput } from '../generation/pseudonyms/pseudonymise.ts'
import type { TaskContext } from './serve-tasks.ts'
import type { WorkerData } from './worker-protocol.ts'

/**
 * The product's tasks: pure functions over the pack, which is parsed and compiled here, once a worker and before it
 * says that it is ready, so that the first complainant of the day does not wait for it. The main process has checked
 * the pack against its schema before it made the pool.
 */
export function makeTasks({ packJson, packHash }: Pick<WorkerData, 'packJson' | 'packHash'>) {
  const pack = JSON.parse(packJson) as LawPack
  compilePack(pack)
  return {
    draftFir: (input: DraftInput, context: TaskContext) => {
      context.step(0)
      return draftFir(input, pack, packHash, context.elapsedMs, context.step)
    },
    maskRequest: (input: PseudonymiseInput) => pseudonymise(input),
    checkAnswer: (input: AnswerInput) => checkAnswer(input)
  }
}
