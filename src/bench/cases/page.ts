import type { Page } from '@playwright/test'
import type { Neurarium } from '../../app/scripting/scripting.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import type { Contender } from '../rounds.ts'
import { type Case, contenderOf, openAll, type Stage } from '../stage.ts'
import { imageConfig, repeated, toyConfig } from './networks.ts'

declare global {
  var neurarium: Neurarium
}

const viewport = { width: 1920, height: 1080 }

/** How long the built page takes, from the click to the first update that it shows. */
const startUp: Case = {
  id: 'start-up',
  title: 'Start-up: from navigation to the first update on the screen',
  async run(stage) {
    const address = await stage.app()
    const first: Contender = {
      name: 'first visit',
      async slice() {
        const context = await stage.browser.newContext({ viewport, serviceWorkers: 'block' })
        try {
          return 1000 / (await firstUpdate(await context.newPage(), address))
        } finally {
          await context.close()
        }
      },
    }
    const context = await stage.browser.newContext({ viewport })
    const page = await context.newPage()
    const again: Contender = {
      name: 'later visit',
      slice: async () => 1000 / (await firstUpdate(page, address)),
    }
    const comparison = await stage.compare([first, again])
    await context.close()
    return {
      id: 'start-up',
      title: this.title,
      unit: 'time',
      comparison,
      learned: {},
      operations: 0,
      show: (rate) => `${(1000 / rate).toFixed(0)} ms`,
      notes: [
        'Served from this machine; the default experiment, which plays by itself. Read off at every frame.',
      ],
    }
  },
}

async function firstUpdate(page: Page, address: string): Promise<number> {
  await page.goto('about:blank')
  await page.goto(address)
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const look = () => {
          const text = document.querySelector('[data-testid=step]')?.textContent ?? ''
          if (Number(text.replace(/\D/g, '')) > 0) done(performance.now())
          else requestAnimationFrame(look)
        }
        look()
      }),
  )
}

/** Training in the page with all its panels against the same training alone in a worker. */
const overheadCase = (id: string, name: string, config: ExperimentConfig, bound: number): Case => {
  const title = `The page's overhead: ${name}, all panels visible, as fast as possible`
  return {
    id,
    title,
    async run(stage) {
      const context = await stage.browser.newContext({ viewport, locale: 'en-US', serviceWorkers: 'block' })
      try {
        const app = await openApp(await context.newPage(), await stage.app(), config)
        const learned = await openAll(stage.page, [
          {
            name: 'bare worker',
            implementation: 'neurarium',
            task: { config, work: 'training', bound, updates: 4000 },
          },
        ])
        const comparison = await stage.compare([
          inApp(app, stage, config.batchSize),
          contenderOf(stage.page, 'bare worker'),
        ])
        const notes = ['Both run the same config; counted are the updates that the page shows.']
        return { id, title, unit: 'samples/s', comparison, learned, operations: 0, notes }
      } finally {
        await stage.page.evaluate(() => bench.close())
        await context.close()
      }
    },
  }
}

async function openApp(page: Page, address: string, config: ExperimentConfig): Promise<Page> {
  await page.goto(address)
  await page.waitForFunction(() => 'neurarium' in globalThis)
  await page.evaluate(() => neurarium.ready)
  const { corrections } = await page.evaluate((given) => neurarium.configure(given), config)
  if (corrections.length > 0) throw new Error(`the page changed the config: ${JSON.stringify(corrections)}`)
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('Infinity')
  return page
}

const inApp = (page: Page, { quick }: Stage, batchSize: number): Contender => ({
  name: 'in the page',
  async slice() {
    await page.bringToFront()
    const updates = await page.evaluate(
      async ([settle, length]) => {
        const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))
        const step = () =>
          Number((document.querySelector('[data-testid=step]')?.textContent ?? '').replace(/\D/g, ''))
        neurarium.play()
        await wait(settle)
        const [before, start] = [step(), performance.now()]
        await wait(length)
        const rate = (1000 * (step() - before)) / (performance.now() - start)
        await neurarium.pause()
        return rate
      },
      quick ? ([300, 1000] as const) : ([500, 2500] as const),
    )
    return updates * batchSize
  },
})

export const pageCases: readonly Case[] = [
  startUp,
  overheadCase('overhead-toy', '2-8×6-1, batch 10', toyConfig(repeated(6, 8, 'tanh'), 10, 0.05), 0.004),
  overheadCase(
    'overhead-images',
    '3072-100-10, batch 32',
    imageConfig([100], 32, { learningRate: 0.01 }),
    1.95,
  ),
]
