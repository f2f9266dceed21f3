// Writes the application to app/, with a new key wherever the template says {{key}}. The keys have the
// shape of real ones and open nothing; none is kept in git.
import { randomBytes } from "node:crypto";
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const app = join(import.meta.dirname, "app");

rmSync(app, { recursive: true, force: true });
cpSync(join(import.meta.dirname, "template"), app, { recursive: true });
for (const name of readdirSync(app, { recursive: true, encoding: "utf8" })) {
  const path = join(app, name);
  if (statSync(path).isDirectory()) continue;
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replaceAll("{{key}}", makeKey).replaceAll("{{digits}}", makeDigits));
}

function makeKey() {
  return `pmcp_${makeDigits()}`;
}

/** Version 01, a UUID of version 4 without dashes, and 24 random bytes. */
function makeDigits() {
  const digits = randomBytes(40).toString("hex").split("");
  digits[12] = "4";
  digits[16] = "a";
  return `01${digits.join("")}`;
}
