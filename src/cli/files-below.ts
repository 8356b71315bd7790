import { readdirSync } from 'node:fs'

/** Lists the files in a folder and in those below it, by their paths inside it, with `/`; sorted. */
export function filesBelow(folder: string): readonly string[] {
  return below(folder, '').sort()
}

function below(folder: string, path: string): string[] {
  return readdirSync(`${folder}/${path}`, { withFileTypes: true }).flatMap(entry => {
    const inside = `${path}${entry.name}`
    if (entry.isDirectory()) return below(folder, `${inside}/`)
    return entry.isFile() ? inside : []
  })
}
