import { Argument, type Command } from 'commander'
import { bashCompletion } from '../completion/bash.ts'
import { fishCompletion } from '../completion/fish.ts'
import { placesOf } from '../completion/table.ts'
import { zshCompletion } from '../completion/zsh.ts'
import type { Io } from '../io.ts'

const shells = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion }

export function addCompletionCommand(program: Command, io: Io): void {
  program
    .command('completion')
    .description('Print what makes a shell complete this command line: eval "$(keyward completion bash)".')
    .addArgument(new Argument('<shell>', 'which shell').choices(Object.keys(shells)))
    .action((shell: keyof typeof shells) => io.out(shells[shell](placesOf(program)).trimEnd()))
}
