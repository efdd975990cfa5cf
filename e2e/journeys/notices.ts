import type { Page } from '@playwright/test'
import { expect, ready } from '../base/page.ts'
import { everyWay, type Journey } from './journey.ts'

/** A host whose list of images is damaged; returns the way to mend it. */
export async function damageImages(page: Page): Promise<() => Promise<void>> {
  const list = '**/cifar10/manifest.json'
  await page.route(list, (route) => route.fulfill({ json: {} }))
  return () => page.unroute(list)
}

/** From the next load on a newer page waits until it is taken. */
export const offerUpdate = (page: Page) =>
  page.addInitScript(() => {
    const container = Object.assign(new EventTarget(), {
      controller: { postMessage: () => undefined },
      register: async () => Object.assign(new EventTarget(), { waiting }),
    })
    const taken = sessionStorage.getItem('message') !== null
    const waiting = taken
      ? null
      : Object.assign(new EventTarget(), {
          state: 'installed',
          postMessage(message: string) {
            sessionStorage.setItem('message', message)
            container.dispatchEvent(new Event('controllerchange'))
          },
        })
    Object.defineProperty(navigator, 'serviceWorker', { value: container })
  })

export const noticeJourneys: readonly Journey[] = [
  {
    title: 'what a task hides is not there, what it locks is off and stays, until its limits are lifted',
    by: everyWay,
    link: '#v=1&set=circle&layers=relu3&task=%EC%9E%91%EC%9D%80%20%3Cb%3Estep%3C%2Fb%3E&hide=network,presets&lock=optimizer.learningRate,layers',
    claims: ['button Lift the limits'],
    async run(hands) {
      const { page } = hands
      const task = page.getByRole('region', { name: 'Task', exact: true })
      await expect(task).toContainText('작은 <b>step</b>')
      await expect(page.getByRole('button', { name: 'Presets', exact: true })).toHaveCount(0)
      await expect(page.locator('#panel-network')).toHaveCount(0)
      const rate = (await hands.config()).optimizer.learningRate
      if (!hands.phone) {
        await page.keyboard.press('+')
        await expect(page.getByRole('region', { name: 'Notices' })).toContainText('does not let that change')
        expect((await hands.config()).optimizer.learningRate).toBe(rate)
      }
      const settings = await hands.settings()
      await expect(settings.getByRole('slider', { name: 'Learning rate' })).toBeDisabled()
      await expect(settings.getByRole('button', { name: 'Add layer' })).toBeDisabled()
      await expect(settings.getByRole('slider', { name: 'Batch size' })).toBeEnabled()
      if (hands.phone) await hands.press('button Close', settings)
      await hands.press('button Lift the limits')
      await expect(page.locator('#panel-network')).toBeVisible()
      await expect(task).toContainText('작은 <b>step</b>')
      expect(page.url()).not.toMatch(/hide=|lock=/)
      await expect((await hands.settings()).getByRole('slider', { name: 'Learning rate' })).toBeEnabled()
    },
  },
  {
    title: 'a task is there in a view of many runs too, and where that is loaded again, and behind it',
    by: everyWay,
    link: '#task=Why%20three%3F&hide=network&lock=layers&v=1&set=circle&samples=60&layers=relu3&step=20',
    claims: ['button Lift the limits'],
    async run(hands) {
      const { page } = hands
      const task = page.getByRole('region', { name: 'Task', exact: true })
      const before = await hands.config()
      const bar = hands.phone ? await hands.settings() : page.getByRole('banner')
      await hands.press('button Compare*', bar)
      for (const view of ['compare', 'seeds']) {
        if (view === 'seeds') await hands.press('radio Seeds')
        await hands.soon(() => page.url()).toMatch(new RegExp(`#hide=network&lock=layers&task=.*&${view}=`))
        await page.reload()
        await ready(page)
        await expect(task).toContainText('Why three?')
      }
      await hands.press('button Back to the experiment')
      await expect(task).toContainText('Why three?')
      await expect(page.locator('#panel-network')).toHaveCount(0)
      expect(await hands.config()).toEqual(before)
      const settings = await hands.settings()
      await expect(settings.getByRole('button', { name: 'Add layer' })).toBeDisabled()
      if (hands.phone) await hands.press('button Close', settings)
      await hands.press('button Lift the limits')
      await expect(page.locator('#panel-network')).toBeVisible()
      expect(page.url()).not.toMatch(/hide=|lock=/)
    },
  },
  {
    title: 'a run that could not begin is tried again, and begins',
    by: everyWay,
    link: '#v=1&set=circle&layers=relu3',
    claims: ['button Try again'],
    async run(hands) {
      const { page } = hands
      const mend = await damageImages(page)
      await page.goto('./#v=1&set=cifar10&samples=500&layers=')
      await expect(page.getByRole('alert')).toContainText('damaged')
      await hands.press('button Try again')
      await expect(page.getByRole('alert')).toContainText('damaged')
      await mend()
      await hands.press('button Try again')
      await expect(page.getByRole('alert')).toHaveCount(0)
      await hands.soon(async () => (await hands.snapshot()).layers[0].inputs).toBe(3072)
    },
  },
  {
    title: 'a newer page is left for later, and taken, with the experiment as it is',
    by: everyWay,
    link: '#v=1&set=circle&samples=100&layers=relu3',
    claims: ['button Use it now', 'button Close'],
    async run(hands) {
      const { page } = hands
      const notices = page.getByRole('region', { name: 'Notices' })
      await offerUpdate(page)
      await page.reload()
      await ready(page)
      await expect(notices).toContainText('A new version is ready.')
      await hands.press('button Close', notices)
      await expect(notices).toBeEmpty()
      await page.reload()
      await ready(page)
      const before = await hands.config()
      const reloaded = page.waitForEvent('load')
      await hands.press('button Use it now', notices)
      await reloaded
      await ready(page)
      expect(await page.evaluate(() => sessionStorage.getItem('message'))).toBe('take')
      expect(await hands.config()).toEqual(before)
      await expect(notices).toBeEmpty()
    },
  },
]
