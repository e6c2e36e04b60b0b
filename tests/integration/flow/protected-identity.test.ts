import { describe, expect, it } from 'vitest'
import type { PaperRequest } from '../../../electron/core/fir/export-pdf.ts'
import { draftedFir, readyApp, type TestApp } from '../../support/test-app.ts'

const name = 'Sarita Kushwaha'
const text = `I am ${name}, aged 22 years, resident of 14 Canal Road, mobile 9839012345. On 12.01.2026 Mukesh raped me in his shop.`

/** A station whose printer and save dialog write down what they are given. */
async function station(): Promise<Readonly<{ test: TestApp; papers: PaperRequest[]; files: string[] }>> {
  const papers: PaperRequest[] = []
  const files: string[] = []
  const test = await readyApp({
    printer: {
      toPdf: async (request) => {
        papers.push(request)
        return new Uint8Array([37, 80, 68, 70])
      }
    },
    files: {
      save: async (fileName) => {
        files.push(fileName)
        return { saved: true, fileName }
      }
    }
  })
  return { test, papers, files }
}

describe('the identity of a protected victim (s.72 BNS)', () => {
  it('stands in no list, no search result, no file name and no log line', async () => {
    const { test, files } = await station()
    const firId = await draftedFir(test, text)
    for (const search of [undefined, 'Sarita', '9839012345']) {
      const { items } = await test.call('fir.list', { search, limit: 10 })
      expect(items.map(({ id, sensitive }) => [id, sensitive])).toEqual([[firId, true]])
      expect(JSON.stringify(items)).not.toMatch(/Sarita|Kushwaha|Canal|98390/)
    }
    await test.call('fir.exportPdf', { firId, language: 'en' })
    expect(files.join()).not.toMatch(/Sarita|Kushwaha/i)
    expect(JSON.stringify(test.log)).not.toMatch(/Sarita|Kushwaha|Canal|98390/)
    expect(JSON.stringify(await test.call('jobs.list', {}))).not.toMatch(/Sarita|Kushwaha|Canal|98390/)
  })

  it('is hidden on paper unless the officer says why it must be named, which is audited', async () => {
    const { test, papers, files } = await station()
    const firId = await draftedFir(test, text)
    await test.call('fir.exportPdf', { firId, language: 'en', copy: 'sp' })
    expect(papers[0]).toMatchObject({ redacted: true, copy: 'sp' })
    expect(papers[0]?.auditHead).toMatch(/^[0-9a-f]{64}$/)
    expect(files[0]).toMatch(/^draft-.+-sp-redacted-en\.pdf$/)

    const full = { firId, language: 'hi', redacted: false } as const
    await expect(test.call('fir.exportPdf', full)).rejects.toMatchObject({ code: 'bad-input' })
    expect(papers).toHaveLength(1)
    await test.call('fir.exportPdf', { ...full, copy: 'court', disclosure: 'court' })
    expect(papers[1]).toMatchObject({ redacted: false, copy: 'court' })
    expect(papers[1]?.auditHead).not.toBe(papers[0]?.auditHead)
    expect(files[1]).toMatch(/^draft-.+-court-hi\.pdf$/)
  })

  it('prints any other case in full without being asked', async () => {
    const { test, papers } = await station()
    const firId = await draftedFir(test, 'My phone was stolen from the bus stand.')
    await test.call('fir.exportPdf', { firId, language: 'en' })
    expect(papers[0]).toMatchObject({ redacted: false })
  })
})
