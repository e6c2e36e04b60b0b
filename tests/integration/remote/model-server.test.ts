import { describe, expect, it } from 'vitest'
import { ANSWER, streamOf } from '../../support/model-server/answers.ts'
import { errorCodeOf } from '../../support/error-code.ts'
import { never, quick, refineRequest, remoteRig, servedRig } from '../../support/remote-rig.ts'

const refine = (rig: Pick<ReturnType<typeof remoteRig>, 'remote'>, over: Parameters<typeof refineRequest>[0] = {}) =>
  rig.remote.refine(refineRequest(over), { signal: never() })

describe('both protocols', () => {
  it('ask an OpenAI-compatible server for a streamed answer to a schema and give it as JSON', async () => {
    const rig = await servedRig()
    const progress: number[] = []
    const reply = await rig.remote.refine(refineRequest({ requestKey: 'key-one' }), {
      signal: never(),
      onProgress: ({ receivedChars }) => void progress.push(receivedChars)
    })
    expect(reply).toMatchObject({ answer: ANSWER, model: 'test-model', promptTokens: 100, statementCut: false })
    expect(progress.at(-1)).toBe(JSON.stringify(ANSWER).length)
    const [seen] = rig.server.seen
    expect(seen).toMatchObject({ path: '/v1/chat/completions', idempotencyKey: 'key-one', authorization: null })
    expect(JSON.parse(seen?.body ?? '')).toMatchObject({
      stream: true,
      response_format: { type: 'json_schema', json_schema: { strict: true } }
    })
    expect(rig.remote.status()).toMatchObject({ connectivity: 'online', lastError: null })
    expect(rig.remote.status().tokensPerSecond).toBeGreaterThan(0)
    expect(rig.test.metrics.counter('model_server_tokens_total', { server: 'openai' }).value).toBeGreaterThan(0)
    expect(rig.test.metrics.histogram('model_server_generation_seconds', { server: 'openai' }).count).toBe(1)
  })

  it('ask AFIRGen twice, with two keys, inside its window of 2048 tokens', async () => {
    const rig = await servedRig(
      { content: (seen) => `text of ${JSON.parse(seen.body).model_name}` },
      { 'server.protocol': 'afirgen' }
    )
    const reply = await refine(rig, { requestKey: 'key-two', statement: 'चोरी हुई। '.repeat(3000) })
    expect(reply.answer).toEqual({ narrative: { en: 'text of fir_summariser' }, summary: 'text of summariser' })
    expect(reply.statementCut).toBe(true)
    expect(rig.server.seen.map(({ path, idempotencyKey }) => [path, idempotencyKey])).toEqual([
      ['/inference', 'key-two-fir_summariser'],
      ['/inference', 'key-two-summariser']
    ])
    for (const { body } of rig.server.seen) {
      const { prompt, max_tokens } = JSON.parse(body) as { prompt: string; max_tokens: number }
      const tokens = [...prompt].reduce((sum, letter) => sum + (letter < '\u0080' ? 1 / 3 : 2), 0)
      expect([tokens > 1000, tokens + max_tokens < 2048]).toEqual([true, true])
    }
  })

  it('test a server in steps, and name the step that failed', async () => {
    const rig = await servedRig()
    expect((await rig.remote.test(never())).steps.map(({ state }) => state)).toEqual(['ok', 'ok', 'ok'])
    rig.set({ 'server.model': 'another' })
    expect((await rig.remote.test(never())).steps).toMatchObject([{}, {}, { state: 'failed', code: 'remote-refused' }])
    rig.server.behave({ kind: 'hang' })
    expect((await rig.remote.test(never())).steps).toMatchObject([
      { state: 'ok' },
      { state: 'failed', code: 'remote-timeout' },
      { state: 'skipped' }
    ])
    rig.set({ 'server.protocol': 'afirgen' })
    rig.server.behave({ kind: 'answer' })
    expect((await rig.remote.test(never())).models).toEqual(['summariser', 'fir_summariser'])
  })
})

describe('the line', () => {
  it('SY-85: says offline within two seconds when nothing listens there', async () => {
    const rig = await servedRig({}, { 'remote.retries': 0 })
    await rig.server.close()
    const fromMs = performance.now()
    expect(await errorCodeOf(refine(rig))).toBe('remote-offline')
    expect(performance.now() - fromMs).toBeLessThan(2000)
    expect(rig.remote.status().connectivity).toBe('offline')
  })

  it('SY-85: says offline when the name leads nowhere', async () => {
    const rig = remoteRig({ 'server.url': 'https://model.invalid', 'remote.retries': 0 })
    expect(await errorCodeOf(refine(rig))).toBe('remote-offline')
  })

  it('SY-86: gives up on a server that sends a byte at a time, tries again, and counts it', async () => {
    const rig = await servedRig({ script: { kind: 'trickle', everyMs: 20 } }, { 'remote.retries': 1 })
    expect(await errorCodeOf(refine(rig))).toBe('remote-timeout')
    expect(rig.server.seen.length).toBe(2)
    expect(rig.remote.status().breaker).toMatchObject({ calls: 2, failureRate: 1 })
  })

  it('SY-87: takes a cut answer as unknown and asks again with the same key', async () => {
    const rig = await servedRig({ script: [{ kind: 'cut' }, { kind: 'answer' }] })
    expect((await refine(rig, { requestKey: 'key-cut' })).answer).toEqual(ANSWER)
    expect(rig.server.seen.map(({ idempotencyKey }) => idempotencyKey)).toEqual(['key-cut', 'key-cut'])
  })

  it('SY-87: does the same when the answer is shorter than it says', async () => {
    const rig = await servedRig(
      { script: [{ kind: 'wrong-length', by: 50 }, { kind: 'answer' }] },
      { 'server.protocol': 'afirgen' }
    )
    await refine(rig, { requestKey: 'key' })
    expect(rig.server.seen.map(({ idempotencyKey }) => idempotencyKey)).toEqual([
      'key-fir_summariser',
      'key-fir_summariser',
      'key-summariser'
    ])
  })

  it('SY-96: applies once what was answered into a dead line', async () => {
    const rig = await servedRig({ script: [{ kind: 'answer', lose: true }, { kind: 'answer' }] })
    expect((await refine(rig, { requestKey: 'key-lost' })).answer).toEqual(ANSWER)
    expect([...rig.server.applied]).toEqual([['key-lost', 1]])
  })

  it('aborts down to the socket when a person stops it', async () => {
    const rig = await servedRig({ script: { kind: 'hang' } })
    const controller = new AbortController()
    const running = rig.remote.refine(refineRequest(), { signal: controller.signal })
    await expect.poll(() => rig.server.seen.length).toBe(1)
    controller.abort()
    expect(await errorCodeOf(running)).toBe('cancelled')
    expect(rig.remote.status()).toMatchObject({ inFlight: 0, breaker: { calls: 0 } })
  })
})

describe('whoever answers instead of the server', () => {
  const strangers = [
    ['a page', { kind: 'body', type: 'text/html', text: '<form>sign in</form>' }],
    ['broken JSON', { kind: 'body', type: 'application/json', text: '{"choices":[' }],
    ['another type', { kind: 'body', type: 'text/plain', text: 'ok' }],
    ['a redirect', { kind: 'status', status: 302, headers: { location: 'http://127.0.0.1:9/login' } }],
    ['status 511', { kind: 'status', status: 511 }],
    ['a page that forbids', { kind: 'status', status: 403, type: 'text/html' }],
    ['no HTTP', { kind: 'garbage' }]
  ] as const

  it.each(strangers)('SY-88: is a portal or a proxy: %s', async (_name, script) => {
    const rig = await servedRig({ script })
    expect(await errorCodeOf(refine(rig))).toBe('remote-captive-portal')
    expect([rig.remote.status().connectivity, rig.server.seen.length]).toEqual(['captive-portal', 1])
    expect(JSON.stringify(rig.test.log)).not.toMatch(/sign in|secret words|login/)
  })
})

describe('what the server says no to', () => {
  it('SY-90: sends nothing more for five minutes after a refused key, unless a person does something', async () => {
    const rig = await servedRig({ script: { kind: 'status', status: 401 } })
    expect(await errorCodeOf(refine(rig))).toBe('remote-unauthorised')
    for (let call = 0; call < 20; call++) expect(await errorCodeOf(refine(rig))).toBe('remote-unauthorised')
    expect(rig.server.seen.length).toBe(1)
    expect(rig.remote.gate()).toMatchObject({ state: 'wait', reason: 'unauthorised' })
    rig.server.behave({ kind: 'answer' })
    rig.remote.tryNow()
    expect((await refine(rig)).answer).toEqual(ANSWER)
  })

  it.each([
    [403, 'remote-forbidden'],
    [400, 'remote-refused'],
    [409, 'remote-conflict'],
    [413, 'remote-too-large'],
    [422, 'remote-refused']
  ])('is not asked again and is no sign of ill health: %i', async (status, code) => {
    const rig = await servedRig({ script: { kind: 'status', status } })
    expect(await errorCodeOf(refine(rig))).toBe(code)
    expect([rig.server.seen.length, rig.remote.status().breaker.calls]).toEqual([1, 0])
  })

  it('SY-92: asks again after 429, 500 and 503, and no sooner than the server said', async () => {
    const status = (code: number, headers = {}) => ({ kind: 'status', status: code, headers }) as const
    const rig = await servedRig({
      script: [status(429), status(500), status(503, { 'retry-after': '1' }), { kind: 'answer' }]
    })
    expect((await refine(rig)).answer).toEqual(ANSWER)
    const [, , third, fourth] = rig.server.seen.map(({ atMs }) => atMs)
    expect((fourth ?? 0) - (third ?? 0)).toBeGreaterThanOrEqual(995)
  })

  it('SY-92: tells the caller of a wait that is longer than the call may last', async () => {
    const rig = await servedRig({ script: { kind: 'status', status: 429, headers: { 'retry-after': '120' } } })
    await expect(refine(rig)).rejects.toMatchObject({ code: 'remote-rate-limited', details: { retryAfterMs: 120_000 } })
    expect(rig.remote.gate()).toMatchObject({ state: 'wait', reason: 'retry-after' })
    expect(await errorCodeOf(refine(rig))).toBe('remote-rate-limited')
    expect(rig.server.seen.length).toBe(1)
  })
})

describe('a stream', () => {
  const hindi = JSON.stringify({ narrative: { hi: 'मोबाइल चोरी हुआ' } })
  const bytes = new TextEncoder().encode(streamOf(hindi))

  it('SY-99: comes out whole however its bytes are cut', async () => {
    const pieces = Array.from({ length: Math.ceil(bytes.length / 5) }, (_, at) => bytes.slice(at * 5, at * 5 + 5))
    const rig = await servedRig({ script: { kind: 'pieces', pieces, gapMs: 0 } })
    expect((await refine(rig)).answer).toEqual(JSON.parse(hindi))
  })

  it('SY-99: is complete without [DONE] when it said that it had finished, and lives on comments', async () => {
    const text = streamOf(hindi).replace('data: [DONE]\n\n', '')
    const pieces = [': one\n\n', ': two\n\n', ': three\n\n', ': four\n\n', text]
    const rig = await servedRig({ script: { kind: 'pieces', pieces, gapMs: 100 } })
    expect((await refine(rig)).answer).toEqual(JSON.parse(hindi))
  })

  it('SY-99: fails clean on an error event, a half stream, a line of a megabyte and a strange event', async () => {
    const half = streamOf(hindi).slice(0, 200)
    const failing = [
      ['data: {"error":{"message":"out of memory"}}\n\n', 'remote-server-error'],
      [half, 'remote-timeout'],
      [`data: ${'x'.repeat(1_100_000)}`, 'remote-bad-reply'],
      ['data: {"choices":"none"}\n\n', 'remote-bad-reply'],
      [streamOf('not the JSON asked for'), 'remote-bad-reply']
    ] as const
    for (const [text, code] of failing) {
      const rig = await servedRig({ script: { kind: 'pieces', pieces: [text] } }, { 'remote.retries': 0 })
      expect(await errorCodeOf(refine(rig))).toBe(code)
    }
  })
})

describe('the number of calls', () => {
  it('SY-94: gives each item once through a line that comes and goes, with few more calls than items', async () => {
    const ITEMS = 60
    const rig = await servedRig(
      { script: (_seen, index) => (index % 8 === 7 ? { kind: 'answer', lose: true } : { kind: 'answer' }) },
      { ...quick, 'remote.retryBudgetEveryMs': 100 }
    )
    for (let item = 0; item < ITEMS; item++) {
      const request = refineRequest({ requestKey: `item-${item}` })
      // The durable queue of the product, in one line: the same key until it went well.
      while ((await errorCodeOf(rig.remote.refine(request, { signal: never() }))) !== undefined) rig.remote.tryNow()
    }
    expect([...rig.server.applied.values()]).toEqual(Array.from({ length: ITEMS }, () => 1))
    expect(rig.server.seen.length).toBeLessThanOrEqual(ITEMS * 1.2)
  })
})
