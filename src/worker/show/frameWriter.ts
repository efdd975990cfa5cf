import type { FrameHeader, SectionName } from '../../protocol/frame.ts'
import type { Port, WorkerEvent } from '../../protocol/messages.ts'
import type { Sections } from './sections.ts'

/** More buffers than this in turn are of no use; a page that sends more gets no more frames out of it. */
const mostBuffers = 8

type Figures = Omit<FrameHeader, 'sections' | 'gridSize' | 'mapSize' | 'detailSize'>

/** Sends frames, one for each buffer that the page has handed over. */
export class FrameWriter {
  private readonly port: Port<WorkerEvent, unknown>
  private readonly buffers: ArrayBuffer[] = []

  constructor(port: Port<WorkerEvent, unknown>) {
    this.port = port
  }

  get ready(): boolean {
    return this.buffers.length > 0
  }

  take(buffer: ArrayBuffer): void {
    if (this.buffers.length < mostBuffers) this.buffers.push(buffer)
  }

  /** Copies the wanted sections that there are into a buffer and sends it; false: there is no buffer. */
  send(figures: Figures, sections: Sections, wanted: readonly SectionName[], line: boolean): boolean {
    const held = this.buffers.pop()
    if (!held) return false
    const found = wanted.flatMap((name) => {
      const array = sections.get(name)
      return array ? [{ name, array }] : []
    })
    const bytes = found.reduce((sum, { array }) => sum + aligned(array.byteLength), 0)
    const buffer = held.byteLength >= bytes ? held : new ArrayBuffer(bytes * 2)
    const target = new Uint8Array(buffer)
    let offset = 0
    const places = found.map(({ name, array }) => {
      const place = { name, offset, length: array.length }
      target.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset)
      offset += aligned(array.byteLength)
      return place
    })
    const header: FrameHeader = { ...figures, ...sides(sections, line), sections: places }
    this.port.postMessage({ type: 'frame', header, buffer }, [buffer])
    return true
  }
}

const aligned = (bytes: number) => Math.ceil(bytes / 4) * 4

/** Sides of the pictures as they are; over a line their lengths. */
function sides(sections: Sections, line: boolean): Pick<FrameHeader, 'gridSize' | 'mapSize' | 'detailSize'> {
  const length = (name: SectionName) => sections.get(name)?.length ?? 0
  const units = length('unitRange')
  const map = units > 0 ? length('unitMaps') / units : 0
  if (line) return { gridSize: length('curve'), mapSize: map, detailSize: length('detail') }
  return {
    gridSize: Math.sqrt(length('gridClass') || length('gridValue')),
    mapSize: Math.sqrt(map),
    detailSize: Math.sqrt(length('detail')),
  }
}
