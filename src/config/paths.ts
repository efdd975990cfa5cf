/** What stands at a path like 'optimizer.learningRate' in a config, or in its live settings; undefined: nothing. */
export const valueAt = (settings: object, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((section, key) => (section as Record<string, unknown> | undefined)?.[key], settings)
