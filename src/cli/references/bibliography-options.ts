import { type Command, InvalidArgumentError, Option } from 'commander'
import { defined } from '../../model/index.js'
import type { BibliographyOptions } from './bibliography.js'

/** What a command that looks references up was told. */
export interface ReferenceOptions {
  readonly bibxml?: string
  readonly rfcIndex?: string
  readonly fetch?: true
  readonly bibService: URL
}

/** Where bibliographies of every series are published in the form that documents include. */
const publicService = 'https://bib.ietf.org/public/rfc/'

/** Adds the options that say where references are looked for. */
export function addReferenceOptions(command: Command): Command {
  return command
    .option('--bibxml <folder>', 'a folder of references: reference.RFC.2119.xml')
    .option('--rfc-index <file>', 'a copy of rfc-index.xml, which also tells what is obsolete')
    .option('--fetch', 'fetch references that are nowhere else, and keep them beside the document')
    .addOption(
      new Option('--bib-service <url>', 'where --fetch asks')
        .argParser(parseService)
        .default(new URL(publicService), publicService),
    )
}

/** Gives the sources of references that the options name. */
export function sourcesOf(options: ReferenceOptions): BibliographyOptions {
  return {
    ...defined({ bibxml: options.bibxml, rfcIndex: options.rfcIndex }),
    ...(options.fetch ? { service: options.bibService } : {}),
  }
}

function parseService(value: string): URL {
  const url = URL.canParse(value) ? new URL(value.endsWith('/') ? value : `${value}/`) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new InvalidArgumentError('expected an address that begins with https:// or http://')
  return url
}
