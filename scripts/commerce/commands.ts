import { catalogCommands } from './catalog-commands.ts'
import type { Command } from './command.ts'
import { houseCommands } from './house-commands.ts'
import { salesCommands } from './sales-commands.ts'

/** Every command by its name. */
export const commands: Record<string, Command> = { ...catalogCommands, ...salesCommands, ...houseCommands }
