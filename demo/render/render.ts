/**
 * Takes the demo shop's pictures: `npm run demo:render`. May be stopped at any time; what is done stays done.
 *   --only <text>   shots whose name contains the text
 *   --until <HH:MM> stops before the next shot after that time (UTC)
 *   --list          says what is missing and stops
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { openDarkroom } from './darkroom.ts'
import { hashOf, missing, picturesFolder, readManifest, writeManifest } from './manifest.ts'
import { type Job, queue } from './order.ts'
import { progress } from './progress.ts'

const { values } = parseArgs({
  options: { only: { type: 'string' }, until: { type: 'string' }, list: { type: 'boolean', default: false } },
})

let stopping = false
// An interrupted shot is lost; one that may finish is not. A second interrupt ends at once.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    stopping = true
    console.log('\nStopping after this shot')
  })

const manifest = readManifest()
const wanted = queue().filter((job) => !values.only || job.shot.name.includes(values.only))
const missingShots = wanted.filter((job) => missing(job, manifest).length > 0)

if (values.list || missingShots.length === 0) {
  for (const job of missingShots) console.log(job.shot.name)
  console.log(`${missingShots.length} of ${wanted.length} shots to take`)
} else {
  await takeAll(missingShots)
}

async function takeAll(jobs: Job[]): Promise<void> {
  const darkroom = await openDarkroom()
  const bar = progress(jobs)
  try {
    for (const job of jobs) {
      if (stopping) break
      if (values.until && new Date().toISOString().slice(11, 16) >= values.until) break
      bar.start(job)
      const developed = await darkroom.develop(job.shot, bar.pass)
      for (const picture of missing(job, manifest)) {
        const png = developed.get(picture.tint)
        if (!png) throw new Error(`${job.shot.name} was not developed as ${picture.tint}`)
        const target = join(picturesFolder, picture.file)
        await mkdir(dirname(target), { recursive: true })
        await writeFile(target, await sharp(png).avif({ quality: 62, effort: 4 }).toBuffer())
        manifest[picture.file] = hashOf(job, picture)
      }
      writeManifest(manifest)
      bar.finish()
    }
  } finally {
    await darkroom.close()
  }
}
