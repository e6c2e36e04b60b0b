import { beforeAll, describe, expect, it } from 'vitest'
import { makeCertificate, type Pems } from '../../support/model-server/certificates.ts'
import { ANSWER } from '../../support/model-server/answers.ts'
import { errorCodeOf } from '../../support/error-code.ts'
import { never, refineRequest, servedRig } from '../../support/remote-rig.ts'

let authority: Pems
beforeAll(async () => {
  authority = await makeCertificate({ isCa: true })
})

const refine = async (tls: Pems, caPem: string): ReturnType<typeof servedRig> => {
  return servedRig({ tls }, { 'server.caPem': caPem, 'remote.connectMs': 2000, 'remote.firstByteMs': 3000 })
}

describe('SY-93: a server that cannot prove who it is', () => {
  it.each([
    ['expired', { expired: true }, true],
    ['of its own making', { own: true }, false],
    ['for another host', { host: 'other.example' }, true],
    ['of an authority nobody named', {}, false]
  ] as const)('is not spoken to: a certificate %s', async (_name, kind, trusted) => {
    const tls = await makeCertificate({ ...kind, ...('own' in kind ? {} : { issuer: authority }) })
    const rig = await refine(tls, trusted ? authority.cert : '')
    expect(await errorCodeOf(rig.remote.refine(refineRequest(), { signal: never() }))).toBe('remote-tls')
    expect(rig.server.seen).toEqual([])
  })

  it('is spoken to with a certificate of the authority that was named', async () => {
    const rig = await refine(await makeCertificate({ issuer: authority }), authority.cert)
    expect((await rig.remote.refine(refineRequest(), { signal: never() })).answer).toEqual(ANSWER)
  })
})
