/**
 * The message interface of an embedded page: the scripting interface for hosts that the link names. A message is
 * `{ neurarium: 1, id, call, args }`, its answer `{ neurarium: 1, id, result }` or `{ neurarium: 1, id, error }` with a sentence.
 * There is no call that reaches what is kept on the device.
 */
import type { Metrics } from '../../protocol/frame.ts'
import type { Neurarium } from '../scripting/scripting.ts'

/** The version of the messages. */
const version = 1
const longestId = 100
/** Characters of the text, or values of the numbers, that a call may bring. */
const longestArgument = 1_000_000
const mostArguments = 4

export type EmbedEvent =
  | { event: 'ready' }
  | { event: 'size'; width: number; height: number }
  /** the figures are those of the step `measuredAt` */
  | ({ event: 'step'; step: number; epoch: number; playing: boolean; measuredAt: number } & Pick<
      Metrics,
      'loss' | 'accuracy'
    >)
  | { event: 'config'; config: ReturnType<Neurarium['config']> }

/** Where messages come from and go to: the window, as far as it is needed. */
export interface Host {
  parent: Pick<Window, 'postMessage'>
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void
}

/** A size is everyone's to know, since it is the host's own page; what is said of the experiment goes to named hosts alone. */
const isOpen = ({ event }: EmbedEvent): boolean => event === 'ready' || event === 'size'

/** Answers the messages of the hosts in `allow`, and tells them what happens once one of them has spoken. */
export class EmbedMessages {
  private readonly host: Host
  private readonly api: Neurarium
  private readonly allow: readonly string[]
  /** the allowed origin that has spoken */
  private heard: string | null = null

  constructor(api: Neurarium, allow: readonly string[], host: Host) {
    this.api = api
    this.allow = allow
    this.host = host
    host.addEventListener('message', this.receive)
  }

  stop(): void {
    this.host.removeEventListener('message', this.receive)
  }

  /** Whether what happens in the experiment is to be told. */
  get listened(): boolean {
    return this.heard !== null
  }

  tell(event: EmbedEvent): void {
    if (isOpen(event)) this.post(event, '*')
    else if (this.heard !== null) this.post(event, this.heard)
  }

  private post(message: object, origin: string): void {
    this.host.parent.postMessage({ neurarium: version, ...message }, origin)
  }

  private readonly receive = ({ source, origin, data }: MessageEvent): void => {
    if (source !== (this.host.parent as unknown) || !this.allow.includes(origin)) return
    const id = idOf(data)
    if (id === undefined) return
    this.heard = origin
    this.answer(data as Record<string, unknown>).then(
      (result) => this.post({ id, result }, origin),
      (reason: unknown) =>
        this.post({ id, error: reason instanceof Error ? reason.message : String(reason) }, origin),
    )
  }

  private async answer({ call, args = [] }: Record<string, unknown>): Promise<unknown> {
    const names = Object.keys(this.api)
    if (typeof call !== 'string' || !names.includes(call))
      throw new Error(`There is no such call; there are ${names.join(', ')}.`)
    if (!Array.isArray(args) || args.length > mostArguments)
      throw new Error('The field args must be a list of the arguments of the call.')
    if (args.some(isHuge)) throw new Error('An argument is too large.')
    const called: unknown = this.api[call as keyof Neurarium]
    return typeof called === 'function' ? called(...args) : called
  }
}

/** What an answer is told apart by; undefined: this is no message of ours. */
function idOf(data: unknown): string | number | undefined {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, 'id')) return undefined
  const { neurarium, id } = data as Record<string, unknown>
  if (neurarium !== version) return undefined
  if (typeof id === 'number' && Number.isFinite(id)) return id
  return typeof id === 'string' && id.length <= longestId ? id : undefined
}

function isHuge(argument: unknown): boolean {
  if (typeof argument === 'string' || Array.isArray(argument)) return argument.length > longestArgument
  if (ArrayBuffer.isView(argument)) return argument.byteLength > 4 * longestArgument
  if (typeof argument !== 'object' || argument === null) return false
  try {
    return JSON.stringify(argument).length > longestArgument
  } catch {
    return true // it holds itself
  }
}
