/**
 * The training worker's entry, and nothing else: WebKit evaluates a worker's own file once more for a file that imports
 * something from it, and there would be a second session, without an experiment, that takes the messages.
 */
import './start.ts'
