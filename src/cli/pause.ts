/** How long to wait for the other end of a pipe that is not ready. */
const milliseconds = 5

const nothing = new Int32Array(new SharedArrayBuffer(4))

/** Waits a moment without running: the other end of a pipe has nothing to say, or no room. */
export function pause(): void {
  Atomics.wait(nothing, 0, 0, milliseconds)
}
