import { type SectionName, sectionTypes } from '../../protocol/frame.ts'

type SectionArray = Uint8Array | Int8Array | Float32Array
type ArrayFor<K extends SectionName> = (typeof sectionTypes)[K] extends 'u8'
  ? Uint8Array
  : (typeof sectionTypes)[K] extends 'i8'
    ? Int8Array
    : Float32Array

const constructors = { u8: Uint8Array, i8: Int8Array, f32: Float32Array }

interface Kept {
  array: SectionArray
  /** the state of the run that it is of */
  version: number
}

/** The newest complete sections, each with a spare array to be written meanwhile. Arrays are used again. */
export class Sections {
  private readonly complete = new Map<SectionName, Kept>()
  private readonly spare = new Map<SectionName, SectionArray>()

  /** An array to write the section to; nothing sees it until `publish`. */
  draft<K extends SectionName>(name: K, length: number): ArrayFor<K> {
    const spare = this.spare.get(name)
    const array = spare?.length === length ? spare : new constructors[sectionTypes[name]](length)
    this.spare.set(name, array)
    return array as ArrayFor<K>
  }

  publish(version: number, ...names: SectionName[]): void {
    for (const name of names) {
      const array = this.spare.get(name)
      if (!array) continue
      const before = this.complete.get(name)
      if (before) this.spare.set(name, before.array)
      else this.spare.delete(name)
      this.complete.set(name, { array, version })
    }
  }

  /** Whether the complete section is of that state, and at least that long. */
  fresh(name: SectionName, version: number, length: number): boolean {
    const kept = this.complete.get(name)
    return kept?.version === version && kept.array.length >= length
  }

  get(name: SectionName): SectionArray | undefined {
    return this.complete.get(name)?.array
  }

  remove(...names: SectionName[]): void {
    for (const name of names) this.complete.delete(name)
  }
}
