import { redactKey } from "eslint-plugin-plexmcp/key-format";

const isTty = process.stdout.isTTY;

/** Prints the demo as it happens: headings, ticks with times, and nothing of a key but its prefix. */
export class Transcript {
  readonly #startedMs = performance.now();
  readonly #write: (text: string) => void;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  heading(text: string): void {
    this.#write(`\n${bold(text)}\n`);
  }

  /** One thing that was seen to be true. */
  tick(text: string): void {
    const seconds = ((performance.now() - this.#startedMs) / 1_000).toFixed(1);
    this.#write(`  ${green("✓")} ${text} ${dim(`${seconds} s`)}\n`);
  }

  note(text: string): void {
    this.#write(`    ${dim(text)}\n`);
  }

  failure(text: string): void {
    this.#write(`  ${red("✗")} ${text}\n`);
  }

  plain(text: string): void {
    this.#write(`${text}\n`);
  }
}

function styled(code: string): (text: string) => string {
  return (text) => (isTty ? `\u001b[${code}m${text}\u001b[0m` : text);
}

const bold = styled("1");
const dim = styled("2");
const green = styled("32");
const red = styled("31");

/** What a command printed, with keys as their prefix: it may be shown. */
export function redactKeys(text: string): string {
  return text.replaceAll(/pmcp_[0-9a-f]{13,}/g, redactKey);
}
