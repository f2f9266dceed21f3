/** What a set of rules costs on one file or more, next to parsing them. */
export interface Cost {
  /** Zero for a program that does not parse. */
  readonly parseMs: number;
  readonly rulesMs: number;
  readonly messages: number;
}

/** A text is linted this many times, and the least time counts. */
export interface SourceFile {
  readonly text: string;
  readonly name: string;
  readonly rounds: number;
}

/** A set of rules, with the program that runs it. */
export interface Contender {
  readonly ruleSet: string;
  /** Undefined for a file that does not parse. */
  readonly lint: (file: SourceFile) => Promise<Cost | undefined>;
}
