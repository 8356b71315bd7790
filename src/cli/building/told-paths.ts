/** Files of one folder that are named: of more, a reader wants to know how many they are. */
const mostNamed = 30

/** Gives how files are told to a person: by their paths, and a folder of many as a whole. */
export function toldPaths(paths: readonly string[]): readonly string[] {
  const inside = new Map<string, string[]>()
  for (const path of paths) {
    const folder = path.slice(0, path.indexOf('/') + 1)
    const others = inside.get(folder)
    if (others === undefined) inside.set(folder, [path])
    else others.push(path)
  }
  return [...inside].flatMap(([folder, files]) =>
    folder === '' || files.length <= mostNamed ? files : [`${folder} (${files.length} files)`],
  )
}
