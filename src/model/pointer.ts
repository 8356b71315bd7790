/** Gives the steps of a JSON pointer (RFC 6901): `/a~1b/0` is `a/b`, `0`; the empty pointer has none. */
export function pointerSteps(pointer: string): readonly string[] {
  const steps = pointer.split('/').slice(1)
  return pointer.includes('~')
    ? steps.map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    : steps
}
