/** What the codes of all kinds of layers have in common: their form, and how activations are written in them. */
import type { Activation } from '../../domain/activations.ts'
import { activationNames, type LayerConfig } from '../types.ts'
import { activationCodes } from './linkKeys.ts'
import { writeNumber } from './writeNumber.ts'

export interface LayerCode {
  write(layer: LayerConfig, short: boolean): string
  /** the fields, numbers still as text; null: no layer of this kind */
  read(code: string): Record<string, string> | null
}

/** The name that a code stands for; what is none is kept as it is, for the corrector to list. */
export const readActivation = (code: string): string =>
  activationNames.find((name) => name === code || activationCodes[name].includes(code)) ?? code

/** An activation's code, what belongs between it and its α, and α. */
export const writeActivation = ({ activation, alpha }: Activation, between: string, short: boolean): string =>
  `${activationCodes[activation][short ? 1 : 0]}${between}${alpha === undefined ? '' : `:${writeNumber(alpha, short)}`}`
