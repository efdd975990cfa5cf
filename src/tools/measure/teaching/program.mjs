import { spawnSync } from 'node:child_process'
import { fontFamily, fontStyle } from './font.mjs'

const python = '/usr/bin/python3'
const steps = 500
const experiment = '#v=1&set=spiral&layers=relu8*2&optimizer=adam&lr=0.01&step=0'

/** A student's experiment goes on in PyTorch: what the exported program prints, over the page's own losses. */
export async function program({ context, language, open, page, picture, say }) {
  if (spawnSync(python, ['-c', 'import torch']).status !== 0) {
    console.log('There is no PyTorch here: its picture stays as it is.')
    return
  }
  await open(experiment)
  const { own, text } = await page.evaluate(async (last) => {
    const { neurarium } = globalThis
    const own = [(await neurarium.snapshot()).loss.train]
    for (let done = 0; done < last; done += 10) own.push((await neurarium.step(10)).loss.train)
    return { own, text: await neurarium.export('pytorch', { steps: last }) }
  }, steps)
  const { stdout } = spawnSync(python, ['-'], { input: text, encoding: 'utf8' })
  const printed = stdout
    .split('\n')
    .map((line) => /^(\d+) ([\d.e-]+)$/.exec(line))
    .filter(Boolean)
    .map(([, step, loss]) => [Number(step), Number(loss)])
  const farthest = Math.max(...printed.map(([step, loss]) => Math.abs(loss - own[step / 10])))
  console.log(
    `${language}: ${printed.length} losses of PyTorch, the last at step ${printed.at(-1)[0]}, ${printed.at(-1)[1]}; apart from the page's by at most ${farthest}`,
  )
  await page.keyboard.press('c')
  await page.getByRole('button', { name: 'PyTorch' }).scrollIntoViewIfNeeded()
  await picture('program')
  const chart = await context.newPage()
  await chart.setViewportSize({ width: 1024, height: 480 })
  await chart.setContent(chartOf(own, printed, say))
  await chart.evaluate(() => document.fonts.ready)
  await picture('pytorch', chart)
}

function chartOf(own, printed, say) {
  const top = Math.max(...own)
  const x = (step) => 90 + (step / steps) * 890
  const y = (loss) => 400 - (loss / top) * 330
  const path = own.map((loss, i) => `${i ? 'L' : 'M'}${x(10 * i)} ${y(loss)}`).join('')
  const dots = printed.map(([step, loss]) => `<circle cx="${x(step)}" cy="${y(loss)}" r="6"/>`).join('')
  const marks = [0, 100, 200, 300, 400, 500]
    .map((step) => `<text x="${x(step)}" y="435" text-anchor="middle">${step}</text>`)
    .join('')
  const ticks = [0, 0.2, 0.4, 0.6, 0.8]
    .filter((loss) => loss <= top)
    .map(
      (loss) =>
        `<text x="80" y="${y(loss) + 7}" text-anchor="end">${loss}</text><path d="M90 ${y(loss)}H980" stroke="#ddd"/>`,
    )
    .join('')
  return `${fontStyle}<body style="margin:0"><svg width="1024" height="480" font-family="${fontFamily}" font-size="20">
    <rect width="1024" height="480" fill="#fff"/>${ticks}${marks}
    <path d="${path}" fill="none" stroke="#1f5fbf" stroke-width="3"/>
    <g fill="none" stroke="#b3470b" stroke-width="2.5">${dots}</g>
    <g transform="translate(560 60)"><path d="M0 0H40" stroke="#1f5fbf" stroke-width="3"/><text x="52" y="7">${say('페이지의 학습 손실', 'training loss of the page')}</text>
    <circle cx="20" cy="34" r="6" fill="none" stroke="#b3470b" stroke-width="2.5"/><text x="52" y="41">${say('PyTorch 프로그램이 찍은 손실', 'loss that the PyTorch program prints')}</text></g>
    <text x="535" y="468" text-anchor="middle">${say('스텝', 'step')}</text></svg>`
}
