import { describe, expect, test } from 'vitest'
import { normalizeConfig } from '../config/normalize/normalize.ts'
import type { LayerConfig } from '../config/types.ts'
import { say } from '../i18n/language.ts'
import { featureWords } from '../i18n/words/names.ts'
import { networkWords } from '../i18n/words/panels/network.ts'
import { networkLine, spokenFormula } from './formula/spoken.ts'
import { symbolsOf } from './formula/symbols.ts'
import { formulaOf } from './formula/tex.ts'
import { captionLines } from './network/captionLines.ts'
import { networkModel } from './network/model.ts'
import { sizesText, sourceName, unitName, type Vocabulary } from './network/names.ts'
import { networkForm } from './network/unit/form.ts'
import { chainOf, sizeSums } from './size/arithmetic.ts'

const layers: LayerConfig[] = [
  { kind: 'conv', filters: 16, size: 5, activation: 'relu' },
  { kind: 'pool', mode: 'max', size: 2 },
  { kind: 'conv', filters: 20, size: 3, activation: 'tanh', padding: 'valid' },
]
const { config } = normalizeConfig({ data: { set: 'cifar10' }, layers })
const vocabulary = (language: 'ko' | 'en'): Vocabulary => ({
  language,
  words: say(networkWords, language),
  features: say(featureWords, language),
  imageClasses: [],
  classNames: [],
  valueName: undefined,
})

describe('a network with convolution and pooling', () => {
  test('is told in one line, in both languages; pooling is no layer of weights', () => {
    expect(networkLine(config, 'en', String)).toBe(
      '3-layer network: 3072 inputs → 16 conv 5×5 ReLU → max pool 2×2 → 20 conv 3×3 Tanh → 10 scores',
    )
    expect(networkLine(config, 'ko', String)).toBe(
      '3층 신경망: 입력 3072 → 16 합성곱 5×5 ReLU → 최댓값 풀링 2×2 → 20 합성곱 3×3 Tanh → 점수 10',
    )
  })

  test('is written as a formula and read aloud', () => {
    expect(formulaOf(config)).toBe('s = W_3 \\tanh(K_2 * p(\\max(0, K_1 * x)))')
    expect(spokenFormula(config, {}, 'en')).toContain('K 1 convolved with x')
    expect(spokenFormula(config, {}, 'ko')).toContain('K 1 합성곱 x')
  })

  test('layers with parameters are numbered alone: pooling is a function in the equation after it, and has numbers of its own', () => {
    const deep = normalizeConfig({
      data: { set: 'cifar10' },
      layers: [...layers, { kind: 'pool', mode: 'average', size: 2 }, { units: 9, activation: 'relu' }],
    }).config
    expect(formulaOf(deep)).toBe(
      'h_1 = \\max(0, K_1 * x),\\;\\; h_2 = \\tanh(K_2 * p(h_1)),\\;\\; h_3 = \\max(0, W_3 \\bar{p}(h_2)),\\;\\; s = W_4 h_3',
    )
    const symbols = symbolsOf(deep, {}, 'en', String).map(({ letter, index }) => `${letter}${index ?? ''}`)
    expect(symbols.slice(0, 9)).toEqual(['x', 'K1', 'h1', 'K2', 'h2', 'W3', 'h3', 'W4', 's'])
    const model = networkModel(deep)
    expect(unitName(model, { layer: 2, unit: 0 }, vocabulary('en'))).toBe('hidden layer 2, filter 1')
    expect(unitName(model, { layer: 3, unit: 0 }, vocabulary('en'))).toBe('pooling layer 2, channel 1')
    const captions = [0, 1, 2, 3, 4].map((layer) => captionLines(model, layer, 'medium', vocabulary('ko')))
    expect(captions).toEqual([
      ['h1 · 16', '합성곱 5×5'],
      ['p1', '최댓값 2×2'],
      ['h2 · 20', '합성곱 3×3'],
      ['p2', '평균 2×2'],
      ['h3 · 9', 'ReLU'],
    ])
  })

  test('no caption is wider than its layer’s part of the picture, in either language', () => {
    for (const language of ['ko', 'en'] as const)
      for (const width of [480, 780, 1100, 1500]) {
        const model = networkModel(config)
        const form = networkForm(model, { width, height: 320, scale: 1 }, vocabulary(language))
        form.layout.layers.slice(1, -1).forEach(({ slotWidth }, layer) => {
          for (const line of captionLines(model, layer, form.captionRoom, vocabulary(language)))
            expect(slotWidth, line).toBeGreaterThanOrEqual(5.5 * [...line].length)
        })
      }
  })

  test('is counted: every filter has its window and one bias', () => {
    expect(sizeSums(config, String).map(({ row, terms, total }) => [row, terms, total])).toEqual([
      ['units', ['32×32×16', '16×16×16', '14×14×20', '10'], 32 * 32 * 16 + 16 * 16 * 16 + 14 * 14 * 20 + 10],
      [
        'weights',
        ['[5 × 5 × 3 × 16]', '[3 × 3 × 16 × 20]', '[3920 × 10]'],
        5 * 5 * 3 * 16 + 3 * 3 * 16 * 20 + 39200,
      ],
      ['biases', ['16', '20', '10'], 46],
      ['parameters', ['43280', '46'], 43_326],
    ])
    expect(chainOf(config)).toBe('3072-32×32×16-16×16×16-14×14×20-10')
  })

  test('has names for its filters, channels and weights', () => {
    const model = networkModel(config)
    expect(model.tiles).toEqual([1, 16, 16, 20, 10])
    const en = vocabulary('en')
    expect(sizesText(model, en)).toContain('32×32×16')
    expect(unitName(model, { layer: 0, unit: 2 }, en)).toBe('hidden layer 1, filter 3')
    expect(unitName(model, { layer: 1, unit: 2 }, vocabulary('ko'))).toBe('풀링층 1, 채널 3')
    // the weight of ky = 1, kx = 2, c = 1
    expect(sourceName(model, 0, (1 * 5 + 2) * 3 + 1, en)).toBe('row 2, column 3 of the window, green')
    expect(sourceName(model, 2, (2 * 3 + 0) * 16 + 4, en)).toBe('row 3, column 1 of the window, channel 5')
    expect(sourceName(model, 3, (13 * 14 + 1) * 20 + 7, en)).toBe(
      'hidden layer 2, filter 8, row 14, column 2',
    )
  })
})
