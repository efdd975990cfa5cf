/** The project's folder, with a slash at its end. */
export const root: string
/** Runs a program in the project's folder with its output shown; ends this process with its exit code if it fails. */
export function run(program: string, parameters: string[], environment?: Record<string, string>): void
/** Installs what package-lock.json lists, unless it is there. */
export function ensureDependencies(): void
