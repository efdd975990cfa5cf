import { axeClean } from '../base/axe.ts'
import { expect, open, openStill, test } from '../base/page.ts'

const words = {
  'en-US': {
    share: 'Share',
    handIn: 'Hand in',
    name: 'Name (if you like)',
    sentence: 'What did you find? One sentence',
    link: 'Hand-in link',
    paste: 'Hand-in links',
    add: 'Put on the wall',
    tally: '3 hand-ins: 2 true, 1 false, 0 not yet',
    by: 'A hand-in by <b>Ada</b>: “=1+1 <img src=x>”',
    of: 'Hand-in of <b>Ada</b>',
    true: 'True',
    false: 'False',
    openAda: 'Open the hand-in of <b>Ada</b>',
  },
  'ko-KR': {
    share: '공유',
    handIn: '제출하기',
    name: '이름 (적지 않아도 됩니다)',
    sentence: '무엇을 알아냈나요? 한 문장으로',
    link: '제출 링크',
    paste: '제출 링크',
    add: '벽에 걸기',
    tally: '제출물 3개: 참 2, 거짓 1, 미확인 0',
    by: '<b>Ada</b>의 제출물: “=1+1 <img src=x>”',
    of: '<b>Ada</b>의 제출물',
    true: '참',
    false: '거짓',
    openAda: '<b>Ada</b>의 제출물 열기',
  },
} as const

for (const [locale, size] of [
  ['en-US', { width: 1280, height: 720 }],
  ['ko-KR', { width: 1024, height: 768 }],
  ['en-US', { width: 390, height: 844 }],
] as const)
  test.describe(`${locale} at ${size.width}×${size.height}`, () => {
    test.use({ locale, viewport: size })

    test('a student hands in by keyboard, the teacher pastes three of which one is forged, and the wall says so', async ({
      page,
    }, info) => {
      const said = words[locale]
      await openStill(page, '#v=1&set=moons&samples=80&layers=relu4&step=150')
      const shared = page.getByRole('banner').getByRole('button', { name: said.share })
      await shared.focus()
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: said.handIn, exact: true }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('textbox', { name: said.name }).fill('<b>Ada</b>')
      await page.getByRole('textbox', { name: said.sentence }).fill('=1+1 <img src=x>')
      const link = await page.getByRole('textbox', { name: said.link, exact: true }).inputValue()
      expect(link.length).toBeLessThan(600)
      await axeClean(page, { within: 'dialog[open]' })
      await page.getByRole('textbox', { name: said.name }).scrollIntoViewIfNeeded()
      await info.attach('form', { body: await page.screenshot(), contentType: 'image/png' })

      // another device: the link alone
      await page.goto('about:blank')
      await open(page, new URL(link).hash)
      await expect(page.getByText(said.by)).toBeVisible()
      // the way to its step may take a busy machine a moment
      await expect.poll(() => page.evaluate(() => neurarium.snapshot().then(({ step }) => step))).toBe(150)
      expect(await page.evaluate(() => neurarium.link({ atStep: true }))).not.toContain('handin')

      const forged = link.replace('&step=150', '&step=149')
      const other = link.replace('handin=', 'utm_source=mail&handin=')
      const second = await page.evaluate(async () => {
        await neurarium.configure({ initialization: { seed: 9 } })
        const { digest } = await neurarium.step(60)
        return { digest, link: neurarium.link({ atStep: true }) }
      })
      expect(second.digest).toMatch(/^[\da-f]{64}$/)
      await page.getByRole('banner').getByRole('button', { name: said.share }).click()
      await page.getByRole('button', { name: said.handIn, exact: true }).click()
      const seventh = await page.getByRole('textbox', { name: said.link, exact: true }).inputValue()

      await page.goto('about:blank')
      await open(page, '#v=1&handins=1')
      await page
        .getByRole('textbox', { name: said.paste })
        .fill(`Ada: ${link} !\n"${forged}","x"\n> ${seventh.slice(0, 70)}\n> ${seventh.slice(70)}\n${other}`)
      await page.getByRole('button', { name: said.add }).focus()
      await page.keyboard.press('Enter')
      await expect(page.getByTestId('hand-in-tally')).toHaveText(said.tally)
      // the button is at rest until something is pasted again
      await expect(page.getByRole('textbox', { name: said.paste })).toBeFocused()
      await expect(page.getByRole('article', { name: said.of }).first()).toContainText(said.true)
      await expect(page.getByTestId('hand-in').nth(1).locator('[data-verdict]')).toContainText(said.false)
      expect(await page.locator('main img, main b').count()).toBe(0)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      await axeClean(page)
      await info.attach('wall', { body: await page.screenshot({ fullPage: true }), contentType: 'image/png' })

      await page.getByRole('link', { name: said.openAda }).first().focus()
      await page.keyboard.press('Enter')
      await expect(page.getByText(said.by)).toBeVisible()
      await expect.poll(() => page.evaluate(() => neurarium.snapshot().then(({ step }) => step))).toBe(150)
      await page.goBack()
      await expect(page.getByTestId('hand-in-tally')).toHaveText(said.tally)
    })
  })
