import fc from 'fast-check'
import { expect, it } from 'vitest'
import { appErrorDataSchema } from '#shared/domain/error.ts'
import { describeFailure } from '../../../electron/core/workers/describe-failure.ts'

it('WK-103 describes whatever may be thrown as data that the contract takes, without a word of it', () => {
  fc.assert(
    fc.property(fc.anything(), (thrown) => {
      expect(appErrorDataSchema.safeParse(describeFailure(thrown)).success).toBe(true)
    })
  )
})

it('keeps a code of ours with its numbers and drops words', () => {
  const error = Object.assign(new Error('Rahul Kumar'), {
    code: 'statement-too-long',
    details: { limit: 5, who: 'Rahul' }
  })
  expect(describeFailure(error)).toEqual({
    code: 'statement-too-long',
    message: 'task threw Error',
    details: { limit: 5 }
  })
})

it('does not take a foreign code for one of ours', () => {
  expect(describeFailure(Object.assign(new RangeError('x'), { code: 'ENOENT' }))).toEqual({
    code: 'internal',
    message: 'task threw RangeError'
  })
})
