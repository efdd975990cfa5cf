/** What a link says of the page beside the experiment: how it is shown, what of it is there, and who may speak to it. */
import { type Notes, unprintable } from '../notes.ts'
import { valueKeys } from './linkKeys.ts'

/** What `show` and `hide` name. */
export const panelNames = [
  'settings',
  'data',
  'features',
  'layers',
  'training',
  'regularization',
  'stage',
  'network',
  'loss',
  'accuracy',
  'dead',
  'layerstats',
  'size',
  'formula',
  'timeline',
  'transport',
  'presets',
  'course',
  'share',
] as const
export type PanelName = (typeof panelNames)[number]

/** None of it is part of the experiment. A field that is not there says nothing. */
export interface PageFields {
  /** in front of a class */
  present?: true
  /** in another page's frame, without anything around what is shown */
  embed?: true
  /** of an embedded page: these panels alone */
  show?: readonly PanelName[]
  /** these panels are not there */
  hide?: readonly PanelName[]
  /** paths of the config, or sections of it, that cannot be changed; 'all': none can */
  lock?: readonly string[]
  /** a teacher's sentence; always shown as text */
  task?: string
  /** origins that may send messages to an embedded page */
  allow?: readonly string[]
  /** what a student hands in beside the experiment and its moment; read where hand-ins are */
  handin?: string
  /** a lesson, packed; read where lessons are */
  lesson?: string
}

export const pageKeys = [
  'present',
  'embed',
  'show',
  'hide',
  'lock',
  'task',
  'allow',
  'handin',
  'lesson',
] as const

/** Characters (code points) of a task. */
export const longestTask = 200
/** Characters of what is handed in, or of a lesson. */
const longestPacked = 8000
export const mostOrigins = 8

/** Every path of the config that can be locked, with the sections above it. */
const lockable: ReadonlySet<string> = new Set([
  'all',
  'features',
  'layers',
  'frozen',
  'data.points',
  'data.formula',
  // sections, and what is in them
  ...valueKeys.flatMap(({ path }) => [path.split('.')[0], path]),
])

/** The fields of a link, by their keys: what cannot be used is noted and left out. `undefined`: it says nothing of the page. */
export function readPageFields(fields: ReadonlyMap<string, string>, notes: Notes): PageFields | undefined {
  const list = <T extends string>(key: string, most: number, isOne: (item: string) => item is T) => {
    const text = fields.get(key)
    if (text === undefined) return undefined
    const items = text.split(',', most + 1)
    if (items.length > most) notes.add(key, 'too-many', items.pop(), `${most}`)
    const known = new Set<T>()
    for (const item of items)
      if (isOne(item)) known.add(item)
      else if (item !== '') notes.add(key, 'unknown-name', item)
    return [...known]
  }
  const flag = (key: string) => {
    const text = fields.get(key)
    if (text === '' || text === '1') return true as const
    if (text !== undefined && text !== '0') notes.add(key, 'malformed', text)
    return undefined
  }
  const page: PageFields = {
    // a lesson is given in front of a class
    present: flag('present') ?? (fields.get('lesson') ? true : undefined),
    embed: flag('embed'),
    show: list('show', panelNames.length, isPanel),
    hide: list('hide', panelNames.length, isPanel),
    lock: list('lock', lockable.size, isLockable),
    task: readTask(fields.get('task'), notes),
    allow: list('allow', mostOrigins, isOrigin),
    handin: readPacked('handin', fields, notes),
    lesson: readPacked('lesson', fields, notes),
  }
  const said = Object.entries(page).filter(([, value]) => value === true || value?.length > 0)
  return said.length === 0 ? undefined : (Object.fromEntries(said) as PageFields)
}

/** The fields as parts of a fragment, in the order of `pageKeys`. */
export function writePageFields(page: PageFields): string[] {
  return pageKeys.flatMap((key) => {
    const value = page[key]
    if (value === undefined) return []
    if (value === true) return [`${key}=1`]
    const items = typeof value === 'string' ? [value] : value
    return items.length === 0 ? [] : [`${key}=${items.map(escaped).join(',')}`]
  })
}

const isPanel = (name: string): name is PanelName => (panelNames as readonly string[]).includes(name)
const isLockable = (path: string): path is string => lockable.has(path)
/** A scheme and a host, as a browser names an origin. */
export const isOrigin = (text: string): text is string =>
  /^https?:\/\/[a-z\d.-]{1,253}(:\d{1,5})?$/.test(text)

function readTask(text: string | undefined, notes: Notes): string | undefined {
  // one line of visible characters: what steers the direction of writing would reach beyond it
  const line = text?.replace(unprintable, ' ').trim()
  if (!line) return undefined
  const characters = [...line]
  if (characters.length <= longestTask) return line
  notes.add('task', 'too-long', line, `${longestTask}`)
  return characters.slice(0, longestTask).join('').trim()
}

function readPacked(key: string, fields: ReadonlyMap<string, string>, notes: Notes): string | undefined {
  const text = fields.get(key)
  if (text === undefined || text === '') return undefined
  if (text.length <= longestPacked) return text
  notes.add(key, 'too-long', text, `${longestPacked}`)
  return undefined
}

/** As encodeURIComponent, and what chats take for the end of a link or for markup. */
export const escaped = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
