import { benchCommands } from './commands.js'
import { benchDocuments } from './documents.js'
import { benchJobs } from './jobs.js'
import { benchMessages } from './messages.js'

// `npm run bench` prints ratios to a peer or a baseline of the same run: machines are noisy, and no
// test asserts a time. `npm run bench -- messages` narrows it.
const benches: Readonly<Record<string, () => unknown>> = {
  messages: benchMessages,
  documents: benchDocuments,
  commands: benchCommands,
  jobs: benchJobs,
}
const wanted = process.argv.slice(2)
for (const [name, bench] of Object.entries(benches))
  if (wanted.length === 0 || wanted.includes(name)) await bench()
