import { Command, CommanderError } from 'commander'
import { exitCodes } from './exit-codes.js'
import { tool } from './installation.js'
import { tellError } from './tell-error.js'
import { print, say } from './terminal.js'

/** Runs the program with some of its commands, and sets the exit code. */
export async function runProgram(commands: readonly ((program: Command) => void)[]): Promise<void> {
  const program = new Command('profilewright')
    .description(
      'A protocol-profile rule, written once, becomes the sentence in the Internet-Draft and the check on the wire.',
    )
    .version(tool.version)
    .addHelpText(
      'after',
      '\nFirst steps:\n' +
        '  profilewright build                      write drafts, validators and vectors into out/\n' +
        '  profilewright validate mms message.eml   judge a message by the bundled profile\n' +
        '  profilewright explain announce-pipelining\n' +
        '\nExit: 0 clean, 1 findings, 2 wrong usage, 3 could not be tested, 4 a fault of this program.',
    )
    .showSuggestionAfterError()
    .showHelpAfterError('(add --help for what can be said here)')
    .configureOutput({ writeOut: print, writeErr: text => say(text.trimEnd()) })
    .exitOverride()

  for (const add of commands) add(program)
  // Sub-commands end the program as the program itself does.
  for (const command of program.commands) command.copyInheritedSettings(program)

  try {
    await program.parseAsync()
  } catch (error) {
    process.exitCode = codeFor(error)
  }
}

function codeFor(error: unknown): number {
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? exitCodes.clean : exitCodes.usage
  return tellError(error)
}
