/** Settings that a link locks: a teacher's task keeps them as they are. */
import { normalizeConfig } from './normalize/normalize.ts'
import type { ExperimentConfig } from './types.ts'

type Settings = Record<string, unknown>

/**
 * `changed` with each locked path, or section, as it is in `base`; what does not fit to it any more is corrected. Other data
 * that cannot come as they are do not come by half, nor does what was to come with them.
 */
export function keepLocked(
  base: ExperimentConfig,
  changed: ExperimentConfig,
  lock: readonly string[],
): ExperimentConfig {
  if (lock.includes('all')) return base
  const kept: Settings = JSON.parse(JSON.stringify(changed))
  for (const path of lock) {
    const [name, field] = path.split('.')
    const from = (base as unknown as Settings)[name]
    if (field === undefined) put(kept, name, from)
    else {
      kept[name] ??= {}
      put(kept[name] as Settings, field, (from as Settings | undefined)?.[field])
    }
  }
  const { config } = normalizeConfig(kept)
  return sameExamples(config, changed) ? config : base
}

const sameExamples = ({ data: one }: ExperimentConfig, { data: other }: ExperimentConfig): boolean =>
  one.set === other.set && JSON.stringify(one.points) === JSON.stringify(other.points)

function put(settings: Settings, key: string, value: unknown): void {
  if (value === undefined) delete settings[key]
  else settings[key] = value
}
