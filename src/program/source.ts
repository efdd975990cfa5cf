/** An experiment as the programs are written from it: its config, its network in numbers, and where it begins. */
import type { ExperimentConfig, FeatureName } from '../config/types.ts'
import type { LayerGeometry } from '../domain/layers/geometry.ts'

export interface ProgramSource {
  readonly config: ExperimentConfig
  /** address that opens the experiment on the page */
  readonly link: string
  readonly task: 'classification' | 'regression'
  /** hidden layers, then the output */
  readonly layers: readonly LayerGeometry[]
  /** all parameters that it begins with, in the digest's order */
  readonly parameters: Float32Array
  /** the step that they are of: 0 where it is left out */
  readonly from?: number
  /** how many updates it does where nothing else is said */
  readonly steps?: number
  readonly data: PointSource | ImageSource
}

/** Points over the plane or the line: raw coordinates [count × 2 or 1], and class indices or values. */
export interface PointSource {
  readonly kind: 'points'
  readonly stride: 1 | 2
  readonly features: readonly FeatureName[]
  readonly train: PointSplit
  /** not there without a validation split */
  readonly validation?: PointSplit
  readonly test: PointSplit
}
interface PointSplit {
  readonly coordinates: Float32Array
  readonly targets: Float32Array
}

/** CIFAR-10: how many of its images, and the address of the folder with the shards. */
interface ImageSource {
  readonly kind: 'images'
  readonly train: number
  /** the training images that were held apart for validation, the last ones of each class */
  readonly held: number
  readonly test: number
  readonly address: string
  /** the training images, where they are few enough to be in the program: [train × (1 label, 3072 bytes)] */
  readonly records?: Uint8Array
}

/** Values as text: little-endian float32, Base64, in lines of a hundred characters. */
export function base64Lines(values: Float32Array): string[] {
  const bytes = new Uint8Array(values.length * 4)
  const view = new DataView(bytes.buffer)
  for (const [k, value] of values.entries()) view.setFloat32(4 * k, value, true)
  return bytesLines(bytes)
}

/** Bytes as Base64, in lines of a hundred characters. */
export function bytesLines(bytes: Uint8Array): string[] {
  let binary = ''
  for (let k = 0; k < bytes.length; k += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(k, k + 0x8000))
  return btoa(binary).match(/.{1,100}/g) ?? ['']
}

/** A piece of a program, line by line. */
export const piece = (text: string): string[] => text.trimEnd().split('\n')

/** Every line that is not empty so much further to the right. */
export const indented = (lines: readonly string[], by: number): string[] =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line))

/** What is said at the top of a program, line by line. */
export function heading({ config, link }: ProgramSource, language: string, run: string): string[] {
  const { data, optimizer, loss } = config
  return [
    `An experiment of Neurarium as a program in ${language}: ${data.set}, ${loss} loss, ${optimizer.name}.`,
    '',
    'Data, first parameters, mini-batches and update rule are those of the experiment, so that its losses are followed',
    'to about four digits. The experiment itself:',
    safe(link),
    '',
    `Run it: ${run}`,
  ]
}

/** The address without what would end a comment or a text. */
export const safe = (link: string): string =>
  link.replace(
    /["'\\*<>`\s]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )

/** Whether an update draws anything by chance but the order of the examples. */
export const drawsMasks = ({ config, layers }: ProgramSource): boolean =>
  config.regularization.dropout > 0 && layers.some(hasDropout)
export const hasDropout = ({ output, pooling }: LayerGeometry): boolean => !output && !pooling
/** Updates that the program does by itself. */
export const usualSteps = ({ steps, config }: ProgramSource): number => steps ?? config.stop?.step ?? 1000

export const drawsNoise = ({ config }: ProgramSource): boolean => config.regularization.inputNoise > 0
export const mirrors = ({ config, data }: ProgramSource): boolean =>
  data.kind === 'images' && config.regularization.mirror === true
