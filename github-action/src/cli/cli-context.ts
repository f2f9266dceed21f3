/** What the command line reaches the world through. */
export interface CliContext {
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly directory: string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** All of standard input. */
  readonly readInput: () => Promise<string>;
  readonly isTerminal: boolean;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}
