/**
 * The tasks of the page's main thread, from the browser's own trace. A task is all that the thread does without a break:
 * scripts, layout, painting and, without a GPU, rasterizing of canvases. Its length is wall time, so what else runs on
 * the machine is in it; its CPU time is its own. Tasks under a tenth of a millisecond (half of all: messages between
 * threads) are not counted, or they would flatter the percentiles.
 */

const leastMs = 0.1
/** set by the page, so that its thread is found */
const mark = 'measured'

/** Lengths of the tasks that the page's main thread runs while `act` does, as { wall, cpu } in ms. */
export async function mainThreadTasks(page, act) {
  const session = await page.context().browser().newBrowserCDPSession()
  await session.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { recordMode: 'recordUntilFull', includedCategories: ['toplevel', 'blink.user_timing'] },
  })
  await act()
  await page.evaluate((name) => void performance.mark(name), mark)
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done))
  await session.send('Tracing.end')
  const { stream } = await complete
  const { traceEvents } = JSON.parse(await read(session, stream))
  await session.detach()
  // the browser's own pages have main threads as well, and are the busier ones while they open
  const { pid, tid } = traceEvents.find(({ name }) => name === mark)
  return traceEvents
    .filter((event) => event.pid === pid && event.tid === tid && event.name.endsWith('::RunTask'))
    .map(({ dur = 0, tdur = 0 }) => ({ wall: dur / 1000, cpu: tdur / 1000 }))
    .filter(({ wall }) => wall >= leastMs)
}

async function read(session, handle) {
  let text = ''
  for (;;) {
    const { data, eof, base64Encoded } = await session.send('IO.read', { handle })
    text += base64Encoded ? Buffer.from(data, 'base64').toString() : data
    if (eof) break
  }
  await session.send('IO.close', { handle })
  return text
}

const share = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0

/** One line of text: how many tasks, how many over 50 ms, percentiles and the longest. */
export function describeTasks(tasks) {
  const walls = tasks.map(({ wall }) => wall).sort((a, b) => a - b)
  const cpus = tasks.map(({ cpu }) => cpu).sort((a, b) => a - b)
  const ms = (value) => value.toFixed(1)
  const long = walls.filter((wall) => wall > 50)
  return `tasks: ${walls.length}, over 50 ms: ${long.length === 0 ? 'none' : long.map(Math.round).join(' ')}; p95 ${ms(share(walls, 0.95))}, p99 ${ms(share(walls, 0.99))}, longest ${ms(walls.at(-1) ?? 0)} ms (CPU: ${ms(share(cpus, 0.95))}, ${ms(share(cpus, 0.99))}, ${ms(cpus.at(-1) ?? 0)})`
}
