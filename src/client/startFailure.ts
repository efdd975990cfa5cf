import type { Failure, FailureReason } from '../protocol/messages.ts'
import { workerAddress } from './spawn.ts'

/** The probe's answer must come within so many ms. */
const patience = 10_000
/** How servers name JavaScript: a module of any other type is refused. */
const javascript = /^(text|application)\/(x-)?(java|ecma)script\b/

/** The worker's own file: nothing but the import of what it runs. */
const onlyImport = /^\s*import\s*["']([^"']+)["'];?\s*$/

/** The addresses that a policy of the page forbade, by the directive that did. */
const forbidden = new Map<string, string>()
globalThis.document?.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
  if (effectiveDirective !== 'connect-src') forbidden.set(blockedURI, effectiveDirective)
})

/**
 * Why a worker could not be started, as far as it can be known. The browser's own event is silent about it, so its file
 * is asked for once more. 'worker-unknown': the file is there, and nothing is known to forbid it.
 *
 * @param error what `new Worker` threw, or the worker's error event
 */
export async function whyNotStarted(error: unknown, address = workerAddress()): Promise<Failure> {
  const because = (reason: FailureReason, detail: string): Failure => ({ reason, detail })
  const said = messageOf(error)
  if (typeof Worker === 'undefined') return because('worker-absent', said)
  // Chromium throws for a page of no origin, as in a sandboxed frame; Firefox has its silent event for it
  if (new URL(address).origin !== globalThis.origin || nameOf(error) === 'SecurityError')
    return because('worker-blocked', said || `${address} is not of the page’s origin (${globalThis.origin})`)
  const directive = forbidden.get(address)
  if (directive) return because('worker-blocked', `${address}: Content-Security-Policy, ${directive}`)
  return (await wrongWith(address)) ?? because('worker-unknown', said)
}

/** What is wrong with a file of the worker, or with one that it imports; null: nothing is. */
async function wrongWith(address: string): Promise<Failure | null> {
  const because = (reason: FailureReason, detail: string): Failure => ({
    reason,
    detail: `${address}: ${detail}`,
  })
  try {
    const response = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(patience) })
    const { ok, status, headers } = response
    const type = headers.get('content-type') ?? ''
    const fault = !ok
      ? because('worker-missing', `status ${status}`)
      : javascript.test(type)
        ? null
        : because('worker-type', type || 'no type')
    if (fault) {
      response.body?.cancel().catch(() => {})
      return fault
    }
    const [, imported] = onlyImport.exec(await response.text()) ?? []
    return imported === undefined ? null : wrongWith(new URL(imported, address).href)
  } catch (failed) {
    return because('worker-unreachable', messageOf(failed))
  }
}

const field = (value: unknown, name: 'message' | 'name') => {
  const found = (value as Partial<Error> | null | undefined)?.[name]
  return typeof found === 'string' ? found : ''
}
/** What an error, or the event of one, says; '' when it says nothing. */
export const messageOf = (error: unknown): string => field(error, 'message')
const nameOf = (error: unknown) => field(error, 'name')
