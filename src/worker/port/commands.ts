import { imageSize } from '../../domain/imageFormat.ts'
import { type SectionName, sectionTypes } from '../../protocol/frame.ts'
import type { Command } from '../../protocol/messages.ts'

type Fields = Record<string, unknown>
type Check = (fields: Fields) => boolean

const isId = (value: unknown) => Number.isSafeInteger(value)
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)
const isSection = (value: unknown): value is SectionName =>
  typeof value === 'string' && Object.hasOwn(sectionTypes, value)
const isUnit = (value: unknown) =>
  value === null ||
  (isObject(value) && Number.isSafeInteger((value as Fields).layer) && isCount((value as Fields).unit))

/** Sides of the decision grid that a page may ask for. */
const gridSides = { least: 8, most: 512 }

const checks: { [K in Command['type']]: Check } = {
  load: ({ generation, config, imageBase, log, budget }) =>
    isCount(generation) &&
    isObject(config) &&
    (imageBase === undefined || typeof imageBase === 'string') &&
    (log === undefined || Array.isArray(log)) &&
    (budget === undefined || isCount(budget)),
  change: ({ generation, config }) => isCount(generation) && isObject(config),
  rescue: ({ generation, config }) => isCount(generation) && isObject(config),
  play: () => true,
  pause: ({ id }) => isId(id),
  reset: ({ id }) => isId(id),
  step: ({ id, count, unit }) =>
    (id === null || isId(id)) && isCount(count) && (unit === 'update' || unit === 'epoch'),
  speed: ({ updatesPerSecond }) => typeof updatesPerSecond === 'number' && updatesPerSecond > 0,
  watch: ({ sections, gridSize, focusUnit, pickedImage, pixels }) =>
    Array.isArray(sections) &&
    sections.every(isSection) &&
    isCount(gridSize) &&
    (gridSize as number) >= gridSides.least &&
    (gridSize as number) <= gridSides.most &&
    isUnit(focusUnit) &&
    (pickedImage === null || isCount(pickedImage)) &&
    (pixels === undefined || (pixels instanceof Uint8Array && pixels.length === imageSize)),
  buffer: ({ buffer }) => buffer instanceof ArrayBuffer,
  edit: ({ layer, kind, index, value }) =>
    isCount(layer) &&
    (kind === 'weight' || kind === 'bias' || kind === 'slope') &&
    isCount(index) &&
    Number.isFinite(Math.fround(value as number)) &&
    typeof value === 'number',
  seek: ({ id, step }) => isId(id) && isCount(step),
  snapshot: ({ id }) => isId(id),
  data: ({ id, split }) => isId(id) && (split === 'train' || split === 'validation' || split === 'test'),
  predict: ({ id, inputs }) => isId(id) && inputs instanceof Float32Array,
  close: () => true,
  ping: ({ id }) => isId(id),
}

/** The message as a command; null: it is none, or one of its fields cannot be used. */
export function readCommand(message: unknown): Command | null {
  if (!isObject(message)) return null
  const fields = message as Fields
  const { type } = fields
  if (typeof type !== 'string' || !Object.hasOwn(checks, type)) return null
  return checks[type as Command['type']](fields) ? (fields as Command) : null
}

/** The id that the sender of a message waits for; null: it waits for none. */
export function idOf(message: unknown): number | null {
  const id = isObject(message) ? (message as Fields).id : null
  return isId(id) ? (id as number) : null
}
