/**
 * What a merchant may change, as commands: `npm run commerce -- product:set-price 24-MB01 19.95`. Each is a document of the
 * administration schema, run on the embedded databases of COMMERCE_DATA and logged there. A running shop sees the change.
 */
import { join } from 'node:path'
import { openEmbedded } from '../services/embedded.ts'
import { type Command, Misused, need, parseWords } from './commerce/command.ts'
import { commands } from './commerce/commands.ts'
import { demoRoots } from './commerce/media-roots.ts'

const { words, options } = parseWords(process.argv.slice(2))
const [name = 'help', ...rest] = words

function help(): string {
  const lines = Object.entries(commands).map(([name, { usage, does }]) => `  ${`${name} ${usage}`.padEnd(64)} ${does}`)
  return `npm run commerce -- <command>\n\n${lines.join('\n')}\n`
}

async function run(command: Command): Promise<number> {
  const document = name === 'graphql' ? need(rest, 0, 'document') : command.document
  const variables = command.variables(rest, options)
  const dataFolder = process.env.COMMERCE_DATA || join(import.meta.dirname, '../var/commerce')
  const baseUrl = process.env.COMMERCE_BASE_URL || 'http://127.0.0.1:4000'
  const commerce = await openEmbedded({ dataFolder, mediaRoots: demoRoots(dataFolder), baseUrl })
  try {
    const { data, errors } = await commerce.admin(document, variables)
    if (errors) {
      for (const { message } of errors) console.error(message)
      return 1
    }
    await commerce.settle()
    console.log(JSON.stringify(Object.values(data ?? {}).length === 1 ? Object.values(data ?? {})[0] : data, null, 2))
    return 0
  } finally {
    await commerce.close()
  }
}

const command = commands[name]
if (!command) {
  const isHelp = name === 'help'
  ;(isHelp ? console.log : console.error)(isHelp ? help() : `There is no command "${name}".\n\n${help()}`)
  process.exitCode = isHelp ? 0 : 2
} else {
  try {
    process.exitCode = await run(command)
  } catch (error) {
    if (!(error instanceof Misused)) throw error
    console.error(`${error.message}\nUsage: npm run commerce -- ${name} ${command.usage}`)
    process.exitCode = 2
  }
}
