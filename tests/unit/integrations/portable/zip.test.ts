import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { buildZip } from '../../../../src/integrations/portable/zip.ts'

const ENTRIES = [
  { name: 'a/index.html', contents: Buffer.from('words '.repeat(100)) },
  { name: 'a/é.txt', contents: Buffer.from([1, 2, 3]) },
  { name: 'a/empty.txt', contents: Buffer.alloc(0) },
]

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe('the archive', () => {
  it('holds each file with its name and its contents, small ones as they are', () => {
    const zip = buildZip(ENTRIES)
    const names: string[] = []
    let at = 0
    for (const { name, contents } of ENTRIES) {
      expect(zip.readUInt32LE(at)).toBe(0x04034b50)
      const packed = zip.readUInt32LE(at + 18)
      const length = zip.readUInt16LE(at + 26)
      names.push(zip.toString('utf8', at + 30, at + 30 + length))
      const data = zip.subarray(at + 30 + length, at + 30 + length + packed)
      const isDeflated = zip.readUInt16LE(at + 8) === 8
      expect((isDeflated ? inflateRawSync(data) : data).equals(contents), name).toBe(true)
      at += 30 + length + packed
    }
    expect(names).toEqual(ENTRIES.map(({ name }) => name))
  })

  it.skipIf(!hasPython())('is opened by another program (left out without Python)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zip-'))
    writeFileSync(join(folder, 'a.zip'), buildZip(ENTRIES))
    execFileSync('python3', ['-m', 'zipfile', '-e', 'a.zip', '.'], { cwd: folder })
    for (const { name, contents } of ENTRIES) {
      expect(readFileSync(join(folder, name)).equals(contents), name).toBe(true)
    }
    rmSync(folder, { recursive: true })
  })

  it('has the same bytes each time, and no date of its making', () => {
    expect(buildZip(ENTRIES).equals(buildZip(ENTRIES))).toBe(true)
  })
})
