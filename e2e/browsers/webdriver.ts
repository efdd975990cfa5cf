import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds that a script in the page may take. */
const patience = 600_000

/** WebKitGTK's driver and its browser; null: not on this machine. */
export function findWebKit(): { driver: string; browser: string } | null {
  const driver = onPath('WebKitWebDriver')
  const browser = libraryFolders()
    .map((folder) => join(folder, 'MiniBrowser'))
    .find(runnable)
  return driver && browser ? { driver, browser } : null
}

const onPath = (program: string) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find(runnable)

/** /usr/lib/…/webkit2gtk-4.1 and the like. */
const libraryFolders = (): string[] =>
  ['/usr/libexec', '/usr/lib', ...list('/usr/lib')].flatMap((folder) =>
    list(folder).filter((inside) => /\/webkit(2gtk|gtk)-[\d.]+$/.test(inside)),
  )

function list(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name))
  } catch {
    return []
  }
}

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A session of WebKitGTK by plain WebDriver, on a virtual screen where there is no other. */
export class WebKit {
  readonly version: string
  readonly #driver: ChildProcess
  readonly #session: string

  private constructor(driver: ChildProcess, session: string, version: string) {
    this.#driver = driver
    this.#session = session
    this.version = version
  }

  static async start(port: number): Promise<WebKit> {
    const found = findWebKit()
    if (!found) throw new Error('There is no WebKitGTK with its driver here.')
    const command = [found.driver, `--port=${port}`]
    const [program, ...parameters] = process.env.DISPLAY
      ? command
      : ['xvfb-run', '--auto-servernum', ...command]
    // a group of its own, so that the screen ends with the driver
    const driver = spawn(program, parameters, { stdio: 'ignore', detached: true })
    try {
      const address = `http://127.0.0.1:${port}`
      await listening(address, driver)
      const { sessionId, capabilities } = (await post(`${address}/session`, {
        capabilities: {
          alwaysMatch: {
            'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation'] },
            timeouts: { script: patience },
          },
        },
      })) as { sessionId: string; capabilities: { browserVersion: string } }
      return new WebKit(driver, `${address}/session/${sessionId}`, capabilities.browserVersion)
    } catch (error) {
      end(driver)
      throw error
    }
  }

  async goto(url: string): Promise<void> {
    await post(`${this.#session}/url`, { url })
  }

  /** Runs the body of an async function in the page; its arguments and value go as JSON. */
  async run<Result>(body: string, ...values: unknown[]): Promise<Result> {
    const script = `const done = arguments[arguments.length - 1]
      const values = [...arguments].slice(0, -1);
      (async (...values) => { ${body} })(...values).then((value) => done({ value }), (error) => done({ error: String(error) }))`
    const answer = (await post(`${this.#session}/execute/async`, { script, args: values })) as
      | { value: Result }
      | { error: string }
    if ('error' in answer) throw new Error(answer.error)
    return answer.value
  }

  async close(): Promise<void> {
    await fetch(this.#session, { method: 'DELETE' }).catch(() => {})
    end(this.#driver)
  }
}

function end({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid)
  } catch {
    // it has ended by itself
  }
}

async function listening(address: string, driver: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100 && driver.exitCode === null; attempt++) {
    const answered = await fetch(`${address}/status`).catch(() => null)
    if (answered) return
    await wait(100)
  }
  throw new Error('WebKitWebDriver does not answer.')
}

async function post(url: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  })
  const { value } = (await response.json()) as { value: { message?: string } }
  if (!response.ok) throw new Error(`WebDriver: ${value.message}`)
  return value
}
