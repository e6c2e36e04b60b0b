import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { zipEntries } from '../../../scripts/setup/zip.mjs'

type Entry = Readonly<{ name: string; text: string; stored?: boolean; mode: number }>

/** A zip archive as other programs write it: local entries, central directory, end record. */
function makeZip(entries: readonly Entry[], comment = ''): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, text, stored, mode } of entries) {
    const raw = Buffer.from(text)
    const data = stored ? raw : deflateRawSync(raw)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50)
    central.writeUInt16LE(stored ? 0 : 8, 10)
    central.writeUInt32LE(data.length, 20)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE((mode << 16) >>> 0, 38)
    central.writeUInt32LE(offset, 42)
    locals.push(local, Buffer.from(name), data)
    directory.push(central, Buffer.from(name))
    offset += 30 + name.length + data.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, list, end, Buffer.from(comment)])
}

describe('reading a zip archive', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zip-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  function read(bytes: Buffer): Array<{ name: string; text: string; mode: number }> {
    const file = join(folder, 'a.zip')
    writeFileSync(file, bytes)
    const fd = openSync(file, 'r')
    try {
      return [...zipEntries(fd, statSync(file).size)].map((entry) => ({
        name: entry.name,
        text: entry.read().toString(),
        mode: entry.mode & 0o777
      }))
    } finally {
      closeSync(fd)
    }
  }

  it('gives names, contents and modes of packed and stored entries', () => {
    const bytes = makeZip([
      { name: 'App/electron', text: 'x'.repeat(5000), mode: 0o100755 },
      { name: 'App/LICENSE', text: 'free', stored: true, mode: 0o100644 }
    ])
    expect(read(bytes)).toEqual([
      { name: 'App/electron', text: 'x'.repeat(5000), mode: 0o755 },
      { name: 'App/LICENSE', text: 'free', mode: 0o644 }
    ])
  })

  it('finds the directory before a comment', () => {
    expect(read(makeZip([{ name: 'a', text: 'b', mode: 0o100600 }], 'a comment at the end'))).toHaveLength(1)
  })

  it('refuses what is not an archive', () => {
    expect(() => read(Buffer.from('<html>not found</html>'))).toThrow('not a zip file')
  })

  it('refuses an archive that is cut off inside an entry', () => {
    const whole = makeZip([{ name: 'a', text: 'text', stored: true, mode: 0o100600 }])
    const central = Buffer.from(whole)
    // The entry claims more bytes than the file has.
    central.writeUInt32LE(1 << 20, whole.length - 22 - 47 + 20)
    expect(() => read(central)).toThrow('cut off')
  })
})
