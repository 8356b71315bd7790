/** Gives the steps of a JSON pointer (RFC 6901): `/a~1b/0` is `a/b`, `0`; the empty pointer has none. */
export function pointerSteps(pointer: string): readonly string[] {
  const steps = pointer.split('/').slice(1)
  return pointer.includes('~')
    ? steps.map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    : steps
}

/** Gives a name as a step of a JSON pointer (RFC 6901, section 3): `a/b` is `a~1b`. */
export function pointerStep(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
