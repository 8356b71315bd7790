/**
 * Gives a loader that loads a module of Node when something of it is used: scripts use few of those
 * that they name, and the others take a tenth of the time of a run.
 */
export function lazily(load: NodeJS.Require): (name: string) => unknown {
  const get = (name: string, key: string | symbol): unknown => Reflect.get(load(name), key)
  return name =>
    name.startsWith('node:') ? new Proxy({}, { get: (_target, key) => get(name, key) }) : load(name)
}
