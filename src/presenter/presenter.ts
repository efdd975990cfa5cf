/**
 * The presenter's window: notes, the next slide, the clock. It shows what the page tells it, always as text, and tells the
 * page which way to turn.
 */
import './presenter.css'
import type { ChannelName, PresenterCall, PresenterNews } from './messages.ts'

const channelName: ChannelName = 'neurarium-presenter'
const channel = new BroadcastChannel(channelName)
const call = (message: PresenterCall) => channel.postMessage(message)

const root = document.getElementById('presenter') as HTMLElement
let since: number | null = null

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}

function section(name: string, heading: string, text: string): HTMLElement {
  const made = element('section', name)
  made.append(element('h2', 'heading', heading), element('p', 'text', text))
  return made
}

function button(way: 'on' | 'back' | 'blank', label: string): HTMLElement {
  const made = element('button', 'button', label)
  made.type = 'button'
  made.addEventListener('click', () => call({ kind: 'press', way }))
  return made
}

const two = (n: number) => String(n).padStart(2, '0')

function tick(): void {
  const now = new Date()
  const clock = document.getElementById('clock')
  const elapsed = document.getElementById('elapsed')
  if (clock) clock.textContent = `${two(now.getHours())}:${two(now.getMinutes())}`
  if (elapsed && since !== null) {
    const seconds = Math.max(0, Math.floor((now.getTime() - since) / 1000))
    elapsed.textContent = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
  }
}

function time(id: string, label: string): HTMLElement {
  const made = element('div', 'time')
  const value = element('span', 'figure')
  value.id = id
  made.append(element('span', 'label', label), value)
  return made
}

function show(news: PresenterNews): void {
  const { words, lang, dark, place, text, notes, next, blank } = news
  since = news.since
  document.documentElement.lang = lang
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  document.title = words.title
  const heading = element('h1', 'title', words.title)
  if (since === null) {
    root.replaceChildren(heading, element('p', 'text', words.none))
    return
  }
  const bar = element('header', 'bar')
  bar.append(
    heading,
    element('span', 'place', place),
    time('clock', words.clock),
    time('elapsed', words.elapsed),
  )
  const now = section('now', words.now, text)
  if (blank) now.dataset.blank = ''
  const turn = element('nav', 'turn')
  turn.setAttribute('aria-label', words.title)
  turn.append(button('back', words.goBack), button('on', words.goOn), button('blank', words.blank))
  // the button that was pressed last keeps the focus
  const focused = [...root.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement)
  root.replaceChildren(
    bar,
    now,
    section('notes', words.notes, notes || words.noNotes),
    section('next', words.next, next || words.last),
    turn,
  )
  root.querySelectorAll('button')[focused]?.focus()
  tick()
}

channel.addEventListener('message', ({ data }: MessageEvent<PresenterNews>) => {
  if (data?.kind === 'news') show(data)
})

const ways: Readonly<Record<string, 'on' | 'back' | 'blank'>> = {
  PageDown: 'on',
  ArrowRight: 'on',
  ArrowDown: 'on',
  PageUp: 'back',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  b: 'blank',
  B: 'blank',
  '.': 'blank',
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
  const isButton = event.target instanceof HTMLButtonElement
  const way =
    event.key === ' ' && !isButton
      ? 'on'
      : Object.hasOwn(ways, event.key)
        ? ways[event.key]
        : event.code === 'KeyB'
          ? 'blank'
          : null
  if (!way) return
  event.preventDefault()
  call({ kind: 'press', way })
})

setInterval(tick, 1000)
call({ kind: 'hello' })
