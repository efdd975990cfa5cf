import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test as base, type Locator } from '@playwright/test'
import { dialogWords } from '../../src/i18n/words/page/dialogs.ts'
import { axeClean } from '../base/axe.ts'
import { boxOf } from '../base/boxes.ts'
import { expect, openStill, ready } from '../base/page.ts'

/** A page of another origin with the frame in it, and the script that a blog would have. */
const blog = (
  frame: string,
) => `<!doctype html><html lang="en"><title>A blog</title><body style="margin:0"><h1>A blog</h1>
          <iframe title="An experiment" src="${frame}" style="width:100%;border:0;height:300px"></iframe>
          <script>
            const frame = document.querySelector('iframe'); window.heard = []
            addEventListener('message', ({ data, source }) => {
              if (source !== frame.contentWindow) return
              heard.push(data)
              if (data.event === 'size') frame.style.height = data.height + 'px'
            })
            window.call = (id, call, ...args) => frame.contentWindow.postMessage({ neurarium: 1, id, call, args }, '*')
            window.answered = (id) => heard.find((data) => data.id === id)
          </script>`

/** A host of another origin; it serves what `show` puts there. */
const test = base.extend<{ host: { origin: string; show(html: string, policy?: string): void } }>({
  host: async ({ browserName: _ }, use) => {
    let html = ''
    let policy = ''
    const server = createServer((_request, response) => {
      if (policy) response.setHeader('content-security-policy', policy)
      response.setHeader('content-type', 'text/html').end(html)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    await use({
      origin: `http://127.0.0.1:${port}`,
      show: (text, said = '') => {
        html = text
        policy = said
      },
    })
    server.close()
  },
})

const fragment = (allow: string) =>
  `#embed=1&show=stage,loss,transport,settings&allow=${encodeURIComponent(allow)}&v=1&set=circle&samples=100&layers=relu3&step=20`

for (const [who, allowed, width] of [
  ['is allowed', true, 720],
  ['is not', false, 390],
] as const)
  test(`a host that ${who} is told the size of what is shown; what it calls is done for an allowed one alone`, async ({
    page,
    baseURL,
    host,
  }) => {
    const allow = allowed ? host.origin : 'https://other.test'
    host.show(blog(`${baseURL}${fragment(allow)}`))
    await page.setViewportSize({ width, height: 900 })
    await page.goto(host.origin)
    const heard = (event: string) =>
      page.evaluate(
        (name) =>
          (window as never as { heard: { event?: string }[] }).heard.filter((data) => data.event === name),
        event,
      )
    await expect.poll(() => heard('ready')).toHaveLength(1)
    const frame = page.frameLocator('iframe')
    await expect(
      frame.getByRole('button', { name: 'Play' }).or(frame.getByRole('button', { name: 'Pause' })),
    ).toBeVisible()
    await expect(frame.getByRole('banner')).toHaveCount(0)
    await expect(frame.locator('#panel-network')).toHaveCount(0)
    await expect(frame.locator('#panel-settings')).toBeVisible()
    // it does not scroll inside: the frame is as high as what is in it
    const inner = page.frames()[1]
    await expect
      .poll(() => inner.evaluate(() => document.documentElement.scrollHeight - window.innerHeight))
      .toBeLessThanOrEqual(0)
    expect(await inner.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    const size = (await heard('size')).at(-1) as unknown as { height: number }
    expect(size.height).toBeGreaterThan(600)
    const call = (id: number, name: string, ...args: unknown[]) =>
      page.evaluate(
        ([i, n, a]) =>
          (window as never as { call(...given: unknown[]): void }).call(i, n, ...(a as unknown[])),
        [id, name, args] as const,
      )
    const answer = (id: number) =>
      page.evaluate((i) => (window as never as { answered(id: number): unknown }).answered(i), id)
    await call(1, 'pause')
    await call(2, 'step', 100)
    // one that had not begun yet would be dropped for the other
    if (allowed)
      await expect
        .poll(() => answer(2))
        .toMatchObject({ result: { step: expect.any(Number), digest: expect.any(String) } })
    await call(3, 'configure', { optimizer: { learningRate: 0.5 } })
    await call(4, 'evil')
    if (allowed) {
      await expect
        .poll(() => answer(3))
        .toMatchObject({ result: { config: { optimizer: { learningRate: 0.5 } } } })
      expect(await answer(4)).toMatchObject({ error: expect.stringContaining('There is no such call') })
      await expect.poll(async () => (await heard('step')).length).toBeGreaterThan(0)
      expect((await heard('config')).length).toBeGreaterThan(0)
    } else {
      await inner.evaluate(() => neurarium.snapshot())
      for (const id of [1, 2, 3, 4]) expect(await answer(id)).toBeUndefined()
      expect(await heard('step')).toEqual([])
      expect(await inner.evaluate(() => neurarium.config().optimizer.learningRate)).not.toBe(0.5)
    }
    await page.screenshot({ path: `test-results/embed-${width}.png`, fullPage: true })
    await page.goto(`${baseURL}${fragment(allow)}`)
    await ready(page)
    await axeClean(page)
  })

const shown = {
  'en-US': ['Share', 'Show', 'Network', 'Loss'],
  'ko-KR': ['공유', '보이기', '신경망', '손실'],
} as const

for (const locale of ['en-US', 'ko-KR'] as const)
  test.describe(locale, () => {
    test.use({ locale, permissions: ['clipboard-read', 'clipboard-write'] })

    test('markup that is copied out of the dialog shows what was chosen, without bar and settings, in a host that refuses scripts and styles; elsewhere its height follows', async ({
      page,
      host,
      baseURL,
    }, info) => {
      const [share, show, network, loss] = shown[locale]
      await openStill(page, '#v=1&set=circle&samples=100&layers=relu3&step=20')
      await page.getByRole('banner').getByRole('button', { name: share }).click()
      const dialog = page.getByRole('dialog')
      const choice = (name: string) => dialog.getByRole('checkbox', { name: `${show}: ${name}` })
      // the box itself is hidden: its label is what is seen
      for (const name of [network, loss]) await choice(name).locator('xpath=ancestor::label[1]').click()
      await expect(choice(network)).toBeChecked()
      await expect(choice(loss)).not.toBeChecked()
      await dialog.getByPlaceholder('https://blog.example').fill(`${host.origin}/2026/post`)
      await dialog
        .getByRole('button', { name: dialogWords.copyEmbed[locale.slice(0, 2) as 'ko' | 'en'] })
        .click()
      await dialog.getByPlaceholder('https://blog.example').scrollIntoViewIfNeeded()
      await info.attach('dialog', { body: await page.screenshot(), contentType: 'image/png' })
      const markup = await page.evaluate(() => navigator.clipboard.readText())
      expect(markup).toMatch(/^<iframe src="[^"]*#embed=1&amp;show=stage,network,transport&amp;allow=http/)

      // what a policy refuses is said in the console: so in a page of its own
      const strict = await page.context().newPage()
      host.show(
        `<!doctype html><title>Strict</title>${markup}`,
        `default-src 'none'; frame-src ${new URL(baseURL ?? '').origin}`,
      )
      await strict.goto(host.origin)
      const frame = strict.frameLocator('iframe')
      await expect(frame.locator('#panel-network canvas').first()).toBeVisible()
      await expect(frame.locator('#panel-stage canvas').first()).toBeVisible()
      await expect(frame.getByRole('banner')).toHaveCount(0)
      await expect(frame.locator('#panel-loss, #panel-settings')).toHaveCount(0)
      const inner = strict.frames()[1]
      expect(await inner.evaluate(() => [neurarium.config().data.set, innerHeight])).toEqual(['circle', 640])
      await strict.close()

      await page.setViewportSize({ width: 600, height: 900 })
      host.show(`<!doctype html><title>A blog</title><body style="margin:0">${markup}`)
      await page.goto(host.origin)
      await expect
        .poll(() =>
          page
            .frames()[1]
            ?.evaluate(() => [document.documentElement.scrollHeight - innerHeight, innerHeight > 700]),
        )
        .toEqual([0, true])
      await info.attach('blog', { body: await page.screenshot(), contentType: 'image/png' })
    })
  })

test('in a frame that is higher than the reader’s window a notice and a dialog stand in what is seen of it, wherever the host is scrolled', async ({
  page,
  baseURL,
  host,
}) => {
  const [width, height] = [600, 700]
  const shown = 'stage,share,network,loss,accuracy,dead,layerstats,settings'
  host.show(blog(`${baseURL}#embed=1&show=${shown}&v=1&set=circle&samples=100&layers=relu3&step=20`))
  await page.setViewportSize({ width, height })
  await page.goto(host.origin)
  const inner = page.frames()[1]
  await inner.waitForFunction(() => 'neurarium' in globalThis)
  await inner.evaluate(() => neurarium.ready)
  const frame = page.frameLocator('iframe')
  await expect.poll(async () => (await page.locator('iframe').boundingBox())?.height).toBeGreaterThan(2000)
  const isSeen = async (locator: Locator) => {
    const box = await locator.boundingBox()
    return box !== null && box.y >= 0 && box.y + box.height <= height + 1
  }
  const notice = frame.getByRole('region', { name: 'Notices' }).getByRole('status')
  await inner.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['{"neurarium":"lesson"}'], 'a.json', { type: 'application/json' }))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer }))
  })
  await expect(notice).toContainText('cannot be opened inside of another page')
  for (const y of [0, 900, 1400]) {
    await page.evaluate((to) => scrollTo(0, to), y)
    await expect.poll(() => isSeen(notice), `scrolled to ${y}`).toBe(true)
  }
  await notice.getByRole('button', { name: 'Close' }).click()

  const share = frame.getByRole('button', { name: 'Share', exact: true })
  await share.focus()
  const { y } = await boxOf(share)
  await page.evaluate((by) => scrollBy(0, by), y - 300)
  await page.keyboard.press('Enter')
  await expect(frame.getByRole('dialog')).toBeVisible()
  await expect.poll(() => isSeen(frame.getByRole('dialog'))).toBe(true)
  await page.evaluate(() => scrollBy(0, 600))
  await expect.poll(() => isSeen(frame.getByRole('dialog'))).toBe(true)
})
