import { readMessage } from '../../../src/evidence/subjects/message/read-message.js'
import { benign, hostile } from './hostile-messages.js'

// read-hostile.ts benign|hostile OCTETS: reads messages of that size and prints the most memory that was held.
const octets = Number(process.argv[3])
const messages =
  process.argv[2] === 'benign'
    ? [() => benign.replace('--b-1--', 'text\r\n'.repeat(octets / 6).concat('--b-1--'))]
    : hostile.map(
        ({ build }) =>
          () =>
            build(octets),
      )
for (const build of messages) {
  const subject = readMessage(Buffer.from(build(), 'latin1'), 'a.eml')
  subject.readings.map(({ how }) => how)
  subject.places('/lines/longest')
}
console.log(process.resourceUsage().maxRSS * 1024)
