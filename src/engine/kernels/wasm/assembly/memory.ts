// The memory's start, which no array lies in: the module's constants from byte 64 on, then the scratch memory that
// products pack their blocks into. The same numbers as in ../../wasm.ts.
export const scratch: usize = 1024
export const scratchFloats: i32 = 1 << 18
