import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SaveDialogOptions, SaveDialogReturnValue } from 'electron'
import { describe, expect, it } from 'vitest'
import { createFileDialogs, safeFileName } from '../../../electron/shell/file-dialogs.ts'
import { tempDir } from '../../support/temp-dir.ts'

function dialogThatAnswers(answer: SaveDialogReturnValue, saveDir: string | null = null) {
  const asked: SaveDialogOptions[] = []
  const showSaveDialog = (options: unknown): Promise<SaveDialogReturnValue> => {
    asked.push(options as SaveDialogOptions)
    return Promise.resolve(answer)
  }
  const files = createFileDialogs({
    dialog: { showSaveDialog } as Parameters<typeof createFileDialogs>[0]['dialog'],
    parent: () => null,
    documentsDir: () => '/home/officer/Documents',
    saveDir
  })
  return { files, asked }
}

const bytes = Buffer.from('%PDF-1.4 paper')

describe('saving a paper', () => {
  it('asks where, suggests the documents folder, and writes what was chosen', async () => {
    const dir = tempDir()
    const { files, asked } = dialogThatAnswers({ canceled: false, filePath: join(dir, 'chosen.pdf') })
    expect(await files.save('fir-2026-12-en.pdf', bytes)).toEqual({ saved: true, fileName: 'chosen.pdf' })
    expect(readFileSync(join(dir, 'chosen.pdf')).equals(bytes)).toBe(true)
    expect(asked).toMatchObject([{ defaultPath: '/home/officer/Documents/fir-2026-12-en.pdf' }])
  })

  it('offers the kind of file that the suggested name has', async () => {
    const { files, asked } = dialogThatAnswers({ canceled: true, filePath: '' })
    for (const name of ['fir-1.pdf', 'prathamiki-diagnostics.json', 'prathamiki-metrics.prom']) {
      await files.save(name, bytes)
    }
    expect(asked.map(({ filters }) => filters?.[0]?.extensions)).toEqual([['pdf'], ['json'], ['prom']])
  })

  it('writes nothing when the officer thinks better of it', async () => {
    const { files } = dialogThatAnswers({ canceled: true, filePath: '' })
    expect(await files.save('fir.pdf', bytes)).toEqual({ saved: false, fileName: null })
  })

  it('replaces an older paper whole', async () => {
    const dir = tempDir()
    writeFileSync(join(dir, 'chosen.pdf'), 'older and much longer than the new one'.repeat(10))
    const { files } = dialogThatAnswers({ canceled: false, filePath: join(dir, 'chosen.pdf') })
    await files.save('fir.pdf', bytes)
    expect(readFileSync(join(dir, 'chosen.pdf')).equals(bytes)).toBe(true)
    expect(readdirSync(dir)).toEqual(['chosen.pdf'])
  })

  it('says when it cannot write, and leaves nothing half-written', async () => {
    const dir = tempDir()
    mkdirSync(join(dir, 'folder.pdf'))
    const { files } = dialogThatAnswers({ canceled: false, filePath: join(dir, 'folder.pdf') })
    await expect(files.save('fir.pdf', bytes)).rejects.toMatchObject({ code: 'export-failed' })
    const missing = dialogThatAnswers({ canceled: false, filePath: join(dir, 'no', 'such', 'x.pdf') })
    await expect(missing.files.save('fir.pdf', bytes)).rejects.toMatchObject({ code: 'export-failed' })
    expect(readdirSync(dir)).toEqual(['folder.pdf'])
  })

  it('does not ask under the test hook', async () => {
    const dir = tempDir()
    const { files, asked } = dialogThatAnswers({ canceled: true, filePath: '' }, dir)
    await files.save('fir-1.pdf', bytes)
    expect([readdirSync(dir), asked]).toEqual([['fir-1.pdf'], []])
  })
})

describe('the suggested name', () => {
  it.each([
    ['fir-2026-12-en.pdf', 'fir-2026-12-en.pdf'],
    ['../../etc/passwd', 'etc-passwd'],
    ['..\\x.pdf', 'x.pdf'],
    ['सीता.pdf', 'pdf'],
    ['', 'fir.pdf'],
    ['a\u0000b.pdf', 'a-b.pdf'],
    [`${'x'.repeat(300)}.pdf`, 'x'.repeat(120)]
  ])('turns %j into %j', (suggested, name) => expect(safeFileName(suggested)).toBe(name))
})
