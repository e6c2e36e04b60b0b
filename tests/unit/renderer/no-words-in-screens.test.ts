import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../../renderer')

/** Attributes that a person reads or hears. */
const read = new Set(['label', 'title', 'placeholder', 'description', 'alt', 'aria-label', 'error'])
const hasLetters = (text: string): boolean => /[A-Za-z\u0900-\u097f]/.test(text)

function wordsIn(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && hasLetters(node.text)) found.push(node.text.trim())
    const value = ts.isJsxAttribute(node) ? node.initializer : undefined
    if (value && ts.isStringLiteral(value) && read.has((value.parent as ts.JsxAttribute).name.getText())) {
      if (hasLetters(value.text)) found.push(value.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

it('no screen holds words of its own: they are all in the two catalogues', () => {
  const files = globSync('**/*.tsx', { cwd: root })
  expect(files.length).toBeGreaterThan(40)
  const found = files.flatMap((file) =>
    wordsIn(file, readFileSync(join(root, file), 'utf8')).map((words) => `${file}: ${words}`)
  )
  expect(found).toEqual([])
})

it('the check sees words that stand in a screen', () => {
  expect(wordsIn('planted.tsx', 'const a = <p title="Hello">नमस्ते <b>{x}</b> there</p>')).toEqual([
    'Hello',
    'नमस्ते',
    'there'
  ])
})
