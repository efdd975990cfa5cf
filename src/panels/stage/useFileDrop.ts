import { type DragEvent, useState } from 'react'

const load = () => import('./readDrop.ts')

/** Dropping a CSV file of points anywhere on the stage. */
export function useFileDrop() {
  const [over, setOver] = useState(false)

  const handlers = {
    onDragOver(event: DragEvent) {
      if (!event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
      void load().catch(() => undefined) // it is fetched before the file is let go
    },
    onDragLeave(event: DragEvent<HTMLElement>) {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
    },
    onDrop(event: DragEvent) {
      const file = event.dataTransfer.files[0]
      setOver(false)
      if (!file) return
      event.preventDefault()
      void load().then(({ readDrop }) => readDrop(file))
    },
  }
  return { over, handlers }
}
