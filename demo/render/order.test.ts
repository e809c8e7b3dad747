import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recipes } from '../catalogue/recipes.ts'
import { hashOf, missing, picturesFolder, readManifest } from './manifest.ts'
import { productFile, queue } from './order.ts'

const jobs = queue()
const files = jobs.flatMap((job) => job.pictures.map((picture) => picture.file))
const manifest = readManifest()

describe('the render queue', () => {
  it('makes each picture once', () => {
    expect(files.length).toBe(new Set(files).size)
  })

  it('photographs every colour and finish that is sold', () => {
    for (const recipe of recipes)
      for (const option of [...(recipe.colors ?? []), ...(recipe.finishes ?? [])])
        expect(files).toContain(`catalog/product/${productFile(recipe.key, option, 'front')}`)
  })

  it('keeps a picture whose colour, view and product are unchanged, and renews it when one changes', () => {
    const job = jobs.find(({ shot }) => shot.name === 'fjord-front')
    const [first, second] = job?.pictures ?? []
    if (!job || !first || !second) throw new Error('the queue has lost the Fjord lamp')
    const hash = hashOf(job, first)
    expect(hashOf(job, second)).not.toBe(hash)
    expect(hashOf({ ...job, shot: { ...job.shot, passes: 99 } }, first)).toBe(hash)
    expect(hashOf({ ...job, shot: { ...job.shot, view: { azimuth: 1 } } }, first)).not.toBe(hash)
    expect(hashOf({ ...job, shot: { ...job.shot, tints: { [first.tint]: '#123456' } } }, first)).not.toBe(hash)
  })

  it('asks again for pictures that are not there', () => {
    const [job] = jobs
    if (!job) throw new Error('the queue is empty')
    expect(missing(job, {})).toEqual(job.pictures)
  })
})

describe('the committed pictures', () => {
  it('are the ones the manifest names', () => {
    for (const file of Object.keys(manifest)) expect(existsSync(join(picturesFolder, file)), file).toBe(true)
    const found = readdirSync(join(picturesFolder, 'catalog'), { recursive: true, encoding: 'utf8' })
    const pictures = found.filter((file) => file.endsWith('.avif')).map((file) => `catalog/${file}`)
    expect(pictures.sort()).toEqual(Object.keys(manifest).sort())
  })
})
