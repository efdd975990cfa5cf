import { createServer } from 'node:http'
import { fontFamily, fontStyle } from './font.mjs'

const article = (
  say,
  markup,
) => `<!doctype html><meta charset="utf-8"><title>${say('글', 'A blog')}</title>${fontStyle}
<body style="max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 17px/1.6 ${fontFamily}">
<h1>${say('유닛 세 개로 원을 나누기', 'Three units divide a circle')}</h1>
<p>${say(
  'ReLU 유닛마다 꺾이는 직선이 하나씩 있습니다. 셋을 더하면 닫힌 경계가 됩니다. 직접 학습시켜 보세요.',
  'A ReLU unit is a line with a bend. Three of them, added up, make a closed boundary. Run it yourself.',
)}</p>
${markup}
<p>${say('유닛을 둘로 줄이면 경계가 닫히지 않습니다.', 'With two units the boundary stays open.')}</p>`

/** The markup is made in the dialog, and stands in a blog of another origin. */
export async function embedding({ open, page, picture, say }) {
  await open('#v=1&set=circle&layers=relu3')
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog')
  const name = say('페이지에 넣기', 'Embed')
  await dialog.getByRole('navigation').getByRole('button', { name, exact: true }).click()
  await dialog.getByPlaceholder('https://blog.example').fill('https://blog.example')
  await dialog
    .getByRole('textbox', { name: say('다른 페이지에 넣기', 'Embed in a page') })
    .scrollIntoViewIfNeeded()
  await picture('markup')
  const markup = await dialog
    .getByRole('textbox', { name: say('다른 페이지에 넣기', 'Embed in a page') })
    .inputValue()
  const blog = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end(article(say, markup)),
  )
  await new Promise((listening) => blog.listen(0, '127.0.0.1', listening))
  await page.goto(`http://127.0.0.1:${blog.address().port}/`)
  const frame = page.frameLocator('iframe')
  await frame.locator('#panel-loss canvas').first().waitFor()
  await page.waitForFunction(() => document.querySelector('iframe').style.height !== '')
  await frame
    .getByTestId('step')
    .filter({ hasText: /\d{3,}/ })
    .waitFor()
  await picture('blog')
  blog.closeAllConnections()
  blog.close()
}
