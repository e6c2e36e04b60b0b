import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { FirDetail, Language } from '#shared/domain/fir.ts'
import { iif1 } from '#shared/form/iif1.ts'
import { isShownRedacted } from '#shared/form/redact.ts'
import { Paper } from '../../../renderer/paper/paper.tsx'
import { sampleDetail, sampleDocument, statementText } from './sample-detail.ts'

const print = (detail: FirDetail, language: Language = 'en', packReviewed = false): string =>
  renderToStaticMarkup(createElement(Paper, { detail, language, packReviewed, appVersion: '0.1.0' }))

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const registered = sampleDetail({
  summary: { ...sampleDetail().summary, status: 'registered', firNo: '0078', firYear: 2026 }
})

describe('the paper of I.I.F.-I', () => {
  it.each(['en', 'hi'] as const)('holds every item 1 to 15 with its label in both languages (%s)', (language) => {
    const html = print(sampleDetail(), language)
    const items = iif1.items.filter(({ no }) => no !== 'A')
    expect(items.map(({ no }) => Number(no))).toEqual(Array.from({ length: 15 }, (_, index) => index + 1))
    for (const { no, label } of items) {
      expect(html).toContain(`data-item="${no}"`)
      expect(html).toContain(escaped(label.en).replaceAll("'", '&#x27;'))
      expect(html).toContain(label.hi)
    }
  })

  it('holds the statement word for word, as text and never as markup', () => {
    expect(print(sampleDetail())).toContain(escaped(statementText))
  })

  it('leaves a visible blank for everything that is not filled', () => {
    const html = print(sampleDetail())
    const line = /data-path="informant\.passportNo".*?<\/div>/.exec(html)?.[0] ?? ''
    expect(line).toContain('______')
    expect(html.match(/paper-blank/g)?.length).toBeGreaterThan(30)
  })

  it('prints dates, amounts and choices as Indian forms do', () => {
    const html = print(sampleDetail())
    expect(html).toContain('12-09-2026')
    expect(html).toContain('18,500')
    expect(html).toContain('☑')
  })

  it('says that a draft is a draft until it is registered', () => {
    expect(print(sampleDetail())).toContain('paper-draft-line')
    expect(print(sampleDetail())).toContain('paper-watermark')
    expect(print(registered)).not.toContain('paper-draft-line')
    expect(print(registered)).not.toContain('paper-watermark')
  })

  it('says which items a machine drafted, and with what they can be made again', () => {
    const html = print(sampleDetail())
    expect(html).toContain('items 2, 6, 9')
    for (const part of ['engine 0.1.0', 'in@7798d1c73353', 'aaaa1111', 'bbbb2222']) expect(html).toContain(part)
  })

  it('says that the law data was not reviewed by counsel until it was', () => {
    expect(print(sampleDetail(), 'en', false)).toContain('paper-not-reviewed')
    expect(print(sampleDetail(), 'en', true)).not.toContain('paper-not-reviewed')
  })

  it('prints the annexe to item 7 only when it holds something', () => {
    expect(print(sampleDetail())).not.toContain('data-item="A"')
    const fields = { ...sampleDocument.fields, 'annexe[0].build': { value: 'thin', by: 'officer' as const } }
    expect(print(sampleDetail({ document: { ...sampleDocument, fields } }))).toContain('data-item="A"')
  })

  it('has places for both signatures, and names the account as not part of the statement', () => {
    const html = print(sampleDetail())
    expect(html.match(/paper-sign-box/g)?.length).toBe(2)
    expect(html).toContain('not part of it')
    expect(print(sampleDetail(), 'hi')).not.toContain('The informant states')
  })

  it.each(['en', 'hi'] as const)(
    'hides on a redacted copy everything by which a person may be known (%s)',
    (language) => {
      const detail = sampleDetail()
      const html = renderToStaticMarkup(
        createElement(Paper, {
          detail,
          language,
          packReviewed: false,
          appVersion: '0.1.0',
          copy: 'court',
          redacted: true
        })
      )
      expect(html).toContain('paper-redacted')
      expect(html).toContain('paper-copy')
      expect(html).not.toContain(escaped(statementText))
      for (const [path, { value }] of Object.entries(detail.document.fields)) {
        if (!isShownRedacted(path)) expect(html.includes(`>${escaped(value)}<`), path).toBe(false)
      }
      expect(html).toContain('12-09-2026')
      for (const { section } of detail.document.sections) expect(html).toContain(section)
    }
  )
})
