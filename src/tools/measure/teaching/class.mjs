import { runnerImport } from 'vite'
import { root } from '../../install.mjs'

/** A link with a task is made and shown as a code; what a student has of it. */
export async function handingOut({ open, page, picture, say }) {
  await open('#v=1&set=circle&layers=relu2&step=0')
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog')
  await dialog
    .getByRole('navigation')
    .getByRole('button', { name: say('수업용', 'For a class'), exact: true })
    .click()
  await dialog
    .getByRole('textbox', { name: say('과제 문장', 'Task, in a sentence') })
    .fill(
      say(
        '닫힌 경계를 만들려면 은닉 유닛이 적어도 몇 개 필요할까요?',
        'How many hidden units does it take to close around the circle?',
      ),
    )
  await dialog.getByRole('checkbox', { name: say('숨기기: 층별 상태', 'Hide: Layers') }).press('Space')
  await dialog.getByRole('checkbox', { name: say('고정하기: 데이터', 'Fix: Data') }).press('Space')
  const heading = dialog.getByRole('heading', { name: say('수업용', 'For a class'), exact: true })
  await heading.scrollIntoViewIfNeeded()
  await picture('task')
  const link = await dialog
    .getByRole('textbox', { name: say('수업용 링크', 'Link for the class') })
    .inputValue()
  await dialog.getByRole('button', { name: say('수업용 QR 코드', 'The class’s QR code') }).click()
  await page.getByRole('img', { name: say('QR 코드', 'QR code') }).waitFor()
  await picture('code')
  await page.goto('about:blank')
  await open(new URL(link).hash)
  await page.evaluate(async () => {
    for (let done = 0; done < 300; done += 10) await globalThis.neurarium.step(10)
  })
  await picture('student')
}

let handed = null

/** A student hands in, and a class of forty stands on the teacher's wall. */
export async function handingIn({ address, language, open, page, picture, say }) {
  await open('#v=1&set=circle&layers=relu3&step=0')
  await page.evaluate(async () => {
    for (let done = 0; done < 600; done += 20) await globalThis.neurarium.step(20)
  })
  await page.keyboard.press('c')
  const press = (name) => page.getByRole('button', { name, exact: true }).click()
  await press(say('제출하기', 'Hand in'))
  await page.getByRole('textbox', { name: say('이름', 'Name') }).fill(say('김하늘', 'Ada'))
  await page
    .getByRole('textbox', { name: say('무엇을 알아냈나요', 'What did you find') })
    .fill(say('유닛 세 개로 닫힌 경계가 됩니다.', 'Three units close around the circle.'))
  await page.getByRole('textbox', { name: say('이름', 'Name') }).scrollIntoViewIfNeeded()
  await picture('hand-in')
  handed ??= await (await runnerImport(`${root}src/tools/measure/classOfForty.ts`)).module.makeClass()
  const { text, arrive } = handed(address, language)
  await page.goto('about:blank')
  await open('#v=1&handins=1')
  await page.getByRole('textbox', { name: say('제출 링크', 'Hand-in links') }).fill(text)
  await press(say('벽에 걸기', 'Put on the wall'))
  const tally = page.getByTestId('hand-in-tally').filter({ hasText: String(arrive) })
  await tally.filter({ hasText: say(/미확인 0/, /, 0 not yet/) }).waitFor({ timeout: 300_000 })
  await picture('wall-top')
  await page
    .getByTestId('hand-in')
    .nth(4)
    .evaluate((card) => card.scrollIntoView({ block: 'start' }))
  await page.waitForTimeout(2000) // what has come into sight is painted
  await picture('wall')
  await page.getByRole('heading', { name: say('모두 모아 보기', 'All together') }).scrollIntoViewIfNeeded()
  await page
    .locator('main')
    .last()
    .evaluate((main) => main.scrollTo(0, main.scrollHeight))
  await page.waitForTimeout(2000)
  await picture('together')
}
