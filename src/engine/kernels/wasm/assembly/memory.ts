// The memory's start, which no array lies in: products pack their blocks into it. The same numbers as in ../../wasm.ts.
export const scratch: usize = 1024
export const scratchFloats: i32 = 1 << 18
