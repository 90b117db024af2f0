type Callbacks = { success?: (result: unknown) => void; fail?: (error: unknown) => void; complete?: (result: unknown) => void }

/** An interface as WeChat offers it: callbacks when given, otherwise a promise. What `act` throws becomes `name:fail …`. */
export function wxApi<O extends object> (name: string, act: (options: O) => unknown) {
  return (options: O & Callbacks = {} as O & Callbacks) => {
    const run = (async () => ({ errMsg: `${name}:ok`, ...(await act(options) as object | undefined) }))()
      .catch((error: unknown) => { throw { errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}`, ...(error as object) } })
    if (!options.success && !options.fail && !options.complete) return run
    run.then(
      (result) => { options.success?.(result); options.complete?.(result) },
      (error: unknown) => { options.fail?.(error); options.complete?.(error) }
    )
    return undefined
  }
}
