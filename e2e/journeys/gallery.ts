import { mergeConfig } from '../../src/config/normalize/normalize.ts'
import { comparisons } from '../../src/config/presets/comparisons.ts'
import { presets } from '../../src/config/presets/presets.ts'
import { defaultConfig } from '../../src/config/schema.ts'
import { layerSizes } from '../../src/config/shape.ts'
import { presetNoteWords, presetWords } from '../../src/i18n/words/presets.ts'
import {
  comparisonGalleryWords,
  comparisonNoteWords,
  comparisonWords,
} from '../../src/i18n/words/runs/comparisons.ts'
import { expect } from '../base/page.ts'
import type { Hands } from './hands.ts'
import { everyWay, type Journey } from './journey.ts'

const cards = presets.map(({ id, config, group }) => ({
  control: `button ${presetWords[id].en} ${presetNoteWords[id].en}`,
  config: mergeConfig(defaultConfig, config).config,
  isOfImages: group === 'images',
}))
const compared = [
  ...comparisons.map(({ id, runs }) => ({
    control: `button ${comparisonWords[id].en} ${comparisonNoteWords[id].en}`,
    count: runs().length,
  })),
  {
    control: `button ${comparisonGalleryWords.present.en} ${comparisonGalleryWords.presentNote.en}`,
    count: 1,
  },
]

/** Opens the gallery, by its button or its key. */
async function gallery(hands: Hands) {
  const dialog = hands.page.getByRole('dialog', { name: 'Presets' })
  if (hands.way === 'keyboard') await hands.page.keyboard.press('p')
  else await hands.press('button Presets', hands.page.getByRole('banner'))
  await expect(dialog).toBeVisible()
  return dialog
}

/** The step that the first of the compared runs shows. */
async function stepShown(hands: Hands): Promise<number> {
  const text = await hands.page.getByTestId('compared-step').first().textContent()
  return Number(text?.replaceAll(',', ''))
}

/** The card opens its experiment, which plays; back leads to the one before. */
async function openCards(hands: Hands, chosen: readonly (typeof cards)[number][]): Promise<void> {
  for (const { control, config } of chosen) {
    const before = await hands.config()
    const dialog = await gallery(hands)
    const open = async () => {
      await hands.press(control, dialog)
      await expect(dialog).toBeHidden()
    }
    await (JSON.stringify(before) === JSON.stringify(config) ? open() : hands.changes(open))
    expect(await hands.config(), control).toEqual(config)
    await hands.soon(async () => (await hands.snapshot()).step, control).toBeGreaterThan(0)
    const { parameterCount, layers } = await hands.snapshot()
    const has = ({ kind, shape }: Pick<(typeof layers)[number], 'kind' | 'shape'>) => ({ kind, shape })
    expect(layers.map(has)).toEqual(layerSizes(config).map(has))
    if (!hands.phone)
      await expect(hands.page.getByTestId('parameters')).toHaveText(parameterCount.toLocaleString('en'))
  }
}

const light = cards.filter(({ isOfImages }) => !isOfImages)
const half = Math.ceil(light.length / 2)

export const galleryJourneys: readonly Journey[] = [
  ...[light.slice(0, half), light.slice(half)].map(
    (some, i): Journey => ({
      title: `presets of the gallery open and play, and are left by going back, ${['first', 'second'][i]} half`,
      by: everyWay,
      link: '#v=1&set=circle&layers=relu3',
      claims: ['button Presets', ...some.map(({ control }) => control)],
      run: (hands) => openCards(hands, hands.some(some)),
    }),
  ),
  {
    title: 'presets of images open and play, and are left by going back',
    by: ['mouse'],
    link: '#v=1&set=circle&layers=relu3',
    claims: cards.filter(({ isOfImages }) => isOfImages).map(({ control }) => control),
    run: (hands) =>
      openCards(
        hands,
        cards.filter(({ isOfImages }) => isOfImages),
      ),
  },
  {
    title:
      'figures of the gallery open side by side and train, and going back leads to the experiment as it was',
    by: everyWay,
    link: '#v=1&set=circle&layers=relu3&step=20',
    claims: compared.map(({ control }) => control),
    async run(hands) {
      const { digest } = await hands.snapshot()
      for (const { control, count } of hands.some(compared)) {
        const dialog = await gallery(hands)
        await hands.press(control, dialog)
        await expect(hands.page.getByTestId('compared-run')).toHaveCount(count)
        // one alone has nothing to be compared with, and rests
        if (count > 1) await hands.soon(() => stepShown(hands)).toBeGreaterThan(0)
        await hands.page.goBack()
        await expect(hands.page.getByRole('region', { name: 'Stage' })).toBeVisible()
        expect((await hands.snapshot()).digest).toBe(digest)
      }
    },
  },
]
