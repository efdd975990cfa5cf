import type { ReplyValue } from '../../protocol/messages.ts'

/**
 * The worker's answer, as the kind that was asked for.
 *
 * @throws Error when it is another one
 */
export function answerOf<K extends ReplyValue['kind']>(
  kind: K,
  value: ReplyValue,
): Extract<ReplyValue, { kind: K }> {
  if (value.kind === kind) return value as Extract<ReplyValue, { kind: K }>
  throw new Error(`The training worker gave another answer than that of ${kind}.`)
}
