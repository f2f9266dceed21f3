import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { l1Folder, renderL1Files } from "./l1-files.ts";

rmSync(l1Folder, { recursive: true, force: true });
mkdirSync(l1Folder);
for (const [name, text] of renderL1Files()) writeFileSync(join(l1Folder, name), text);
