/** A network with all that led to it, as one JSON file. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { LogEntry } from '../config/log.ts'
import type { ExperimentConfig } from '../config/types.ts'
import type { LayerGeometry } from '../domain/layers/geometry.ts'
import type { DataDescription } from '../protocol/messages.ts'
import type { Snapshot } from '../protocol/snapshot.ts'

const mark = 'model'
const newest = 1

export interface ModelSource {
  /** of the page, whose engine trained it */
  version: string
  /** address that opens it */
  link: string
  /** of step 0 */
  config: ExperimentConfig
  log: readonly LogEntry[]
  snapshot: Snapshot
  geometries: readonly LayerGeometry[]
  data: DataDescription
}

/** An array as text: little-endian float32 in Base64, with what its places mean. */
interface Values {
  shape: number[]
  float32: string
}

/** The file's text. Whoever reads it in Python: `np.frombuffer(base64.b64decode(values['float32']), '<f4').reshape(values['shape'])`. */
export function modelFile({ version, link, config, log, snapshot, geometries, data }: ModelSource): string {
  const { step, digest, parameterCount, layers, loss, accuracy } = snapshot
  return JSON.stringify(
    {
      neurarium: mark,
      format: newest,
      version,
      link,
      config,
      step,
      log,
      loss,
      accuracy,
      classNames: classNamesOf(config, data),
      normalization: normalizationOf(config, data),
      parameterCount,
      // SHA-256 of all values as they follow here: layer by layer weights, biases, slopes
      digest,
      layers: layers.map(({ kind, activation, inputs, units, weights, biases, slopes }, l) => ({
        name: l === layers.length - 1 ? 'output' : `layer${l + 1}`,
        kind,
        activation,
        inputs,
        units,
        parameters: {
          weights: valuesOf(weightShape(geometries[l]), weights),
          biases: valuesOf(geometries[l].pieces === 2 ? [2, units] : [biases.length], biases),
          ...(slopes && { slopes: valuesOf([slopes.length], slopes) }),
        },
      })),
    },
    null,
    1,
  )
}

const classNamesOf = (
  { data: { set, classNames } }: ExperimentConfig,
  { task, outputSize }: DataDescription,
) => {
  if (task !== 'classification') return null
  if (set === 'cifar10') return cifarClasses
  return Array.from({ length: outputSize }, (_, k) => classNames?.[k] || String(k))
}
const cifarClasses = 'airplane automobile bird cat deer dog frog horse ship truck'.split(' ')

/** What is done to an example before the network gets it. */
function normalizationOf(
  { features, data: { axes } }: ExperimentConfig,
  { domain, pixelTables }: DataDescription,
) {
  if (domain !== 'image')
    // axes: a value in the file's own units is offset + factor × coordinate
    return {
      inputs: domain === 'line' ? features.filter((name) => !name.includes('y')) : features,
      axes: axes ?? null,
    }
  return {
    inputs: 'pixels [32, 32, 3], row-major RGB',
    // what the network gets for each byte of a channel
    table: pixelTables ? valuesOf([3, 256], pixelTables) : null,
  }
}

function weightShape({ field, below, inputs, units, pieces, weights }: LayerGeometry): number[] {
  if (weights === 0) return [0]
  if (field) return [field.height, field.width, below.channels, units]
  return pieces === 2 ? [2, inputs, units] : [inputs, units]
}

function valuesOf(shape: number[], values: Float32Array): Values {
  const bytes = littleEndian(values)
  let binary = ''
  for (let k = 0; k < bytes.length; k += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(k, k + 0x8000))
  return { shape, float32: btoa(binary) }
}

function littleEndian(values: Float32Array): Uint8Array {
  const bytes = new Uint8Array(4 * values.length)
  const view = new DataView(bytes.buffer)
  for (let k = 0; k < values.length; k++) view.setFloat32(4 * k, values[k], true)
  return bytes
}

/** What a file says before it is known to be an experiment. */
export interface ReadModel {
  link: string
  config: object
  step: number
  digest: string
}

/** A text as a model's file; 'other': it is none, 'damaged': its parts do not belong together. */
export function readModel(text: string): ReadModel | 'other' | 'damaged' {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // a file of ours that was cut off is still told from another's
    return /^\s*\{\s*"neurarium":\s*"model"/.test(text) ? 'damaged' : 'other'
  }
  if (!isFields(value) || value.neurarium !== mark) return 'other'
  const { format, link, config, step, digest, layers } = value
  if (format !== newest || !isFields(config) || !Number.isSafeInteger(step) || (step as number) < 0)
    return 'damaged'
  if (typeof link !== 'string' || typeof digest !== 'string' || digest !== digestOf(layers)) return 'damaged'
  return { link, config, step: step as number, digest }
}

/** Of the values as they stand in the file; null: they cannot be read. */
function digestOf(layers: unknown): string | null {
  if (!Array.isArray(layers)) return null
  const hash = sha256.create()
  for (const layer of layers as unknown[]) {
    if (!isFields(layer) || !isFields(layer.parameters)) return null
    const { weights, biases, slopes } = layer.parameters
    for (const values of [weights, biases, ...(slopes === undefined ? [] : [slopes])]) {
      if (!isFields(values) || typeof values.float32 !== 'string') return null
      try {
        hash.update(Uint8Array.from(atob(values.float32), (sign) => sign.charCodeAt(0)))
      } catch {
        return null
      }
    }
  }
  return bytesToHex(hash.digest())
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
