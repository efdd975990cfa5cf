import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryConfig } from '../arbitrary.ts'
import { liveOf } from '../live.ts'
import type { LogEntry } from '../log.ts'
import { mergeConfig } from '../normalize/normalize.ts'
import { defaultConfig } from '../schema.ts'
import { layerSizes } from '../shape.ts'
import { comfortableLink, decodeFragment, encodeFragment } from './link.ts'

test('any log of any run goes through a link and back', () => {
  fc.assert(
    fc.property(
      arbitraryConfig,
      fc.uniqueArray(fc.nat(100_000), { maxLength: 8 }),
      fc.array(arbitraryConfig, { minLength: 8, maxLength: 8 }),
      fc.array(
        fc.record({
          layer: fc.nat(20),
          index: fc.nat(5000),
          value: fc.float({ noNaN: true, noDefaultInfinity: true }),
        }),
        {
          maxLength: 8,
        },
      ),
      (config, steps, others, places) => {
        const sizes = layerSizes(config)
        const edits = places.map(({ layer: l, index, value }) => {
          const layer = l % sizes.length
          return {
            layer,
            kind: 'weight' as const,
            index: index % sizes[layer].weights,
            value: value === 0 ? 0 : value,
          }
        })
        let before = JSON.stringify(liveOf(config))
        const log: LogEntry[] = steps
          .sort((a, b) => a - b)
          .map((step, i) => {
            const { frozen, regularization } = mergeConfig(config, {
              frozen: others[i].frozen ?? [],
              regularization: { mirror: false, ...others[i].regularization },
            }).config
            const settings = liveOf({ ...others[i], frozen, regularization })
            const same = JSON.stringify(settings) === before
            before = JSON.stringify(settings)
            return { step, settings: same ? null : settings, edits: edits[i] ? [edits[i]] : [] }
          })
          .filter(({ settings, edits: own }) => settings || own.length > 0)
        const read = decodeFragment(encodeFragment(config, { step: 7, log }))
        expect(read.corrections).toEqual([])
        expect(read.config).toEqual(config)
        expect(read.step).toBe(7)
        expect(read.log ?? []).toEqual(log)
      },
    ),
    { numRuns: 200 },
  )
})

test('a person can read it', () => {
  const settings = liveOf(mergeConfig(defaultConfig, { optimizer: { learningRate: 0.1 } }).config)
  const log: LogEntry[] = [
    { step: 120, settings, edits: [] },
    { step: 300, settings: null, edits: [{ layer: 0, kind: 'weight', index: 5, value: 1.25 }] },
  ]
  expect(encodeFragment(defaultConfig, { step: 500, log })).toBe('v=1&step=500&log=120:lr=0.1;300:w0.5=1.25')
})

test('what is no log of this run is listed and left out, and nothing throws', () => {
  const { log, corrections } = decodeFragment(
    'v=1&step=9&log=5:lr=99;5:lr=1;x;7:w9.0=1,w0.0=NaN,b0.1=2;8:set=moons,__proto__=1;9:w0.9999=1',
  )
  expect(log).toEqual([
    {
      step: 5,
      settings: expect.objectContaining({ optimizer: expect.objectContaining({ learningRate: 10 }) }),
      edits: [],
    },
    { step: 7, settings: null, edits: [{ layer: 0, kind: 'bias', index: 1, value: 2 }] },
  ])
  expect(corrections.map(({ reason }) => reason).sort()).toEqual([
    'above-bound',
    'does-not-fit',
    'does-not-fit',
    'does-not-fit',
    'malformed',
    'malformed',
    'malformed',
    'malformed',
  ])
  fc.assert(
    fc.property(fc.string(), (text) => {
      decodeFragment(`step=1&log=${text}`)
    }),
    { numRuns: 500 },
  )
})

test('a log without a step says nothing, and a long one is abbreviated', () => {
  expect(decodeFragment('v=1&log=5:lr=1').log).toBeUndefined()
  const log = Array.from(
    { length: 120 },
    (_, i): LogEntry => ({
      step: 10 * i,
      settings: liveOf(
        mergeConfig(defaultConfig, {
          optimizer: { learningRate: (i + 1) / 1000 },
          regularization: { dropout: i / 200 },
        }).config,
      ),
      edits: [],
    }),
  )
  const text = encodeFragment(defaultConfig, { step: 2000, log })
  expect(text).toContain('r=.')
  expect(text.length).toBeGreaterThan(comfortableLink)
})
