import { expect, test } from "vitest";
import { classifyDotenv, type DotenvClass } from "./dotenv-name.ts";

const names: readonly (readonly [DotenvClass, readonly string[]])[] = [
  ["dotenv", [".env", ".env.local", ".env.staging", ".env.production.local", ".env.bak"]],
  ["dotenv", ["prod.env", "docker.prod.env", ".secrets.env", ".flaskenv", ".dev.vars"]],
  ["dotenv", [".dev.vars.production", ".env.md", ".env.keys.old", ".env.examples"]],
  ["by-design", [".env.test", ".env.development", ".env.production"]],
  ["private-keys", [".env.keys"]],
  ["template", [".env.example", ".env.sample", ".env.template", ".env.dist", ".env.tpl"]],
  ["template", [".env.default", ".env.defaults", ".env.schema", ".env.production.example"]],
  ["template", [".env.example.production", "env.example", "example.env", "sample.prod.env"]],
  ["template", [".dev.vars.example", ".flaskenv.sample", "env.local.example"]],
  ["template", ["app.env.example", "docker.prod.env.dist.sample", "example.env.sample"]],
  ["vault", [".env.vault"]],
  ["none", [".envrc", ".env.d.ts", "env.d.ts", "dev.env.js", ".env.test.ts", "env.ts"]],
  ["none", ["env", "environment", ".environment", ".env-cmdrc", "xenv", "a.envx", "env.local"]],
  ["none", ["example.txt", "template.env.yaml", "app.env.yaml.example", ""]],
];

const cases = names.flatMap(([kind, list]) => list.map((name) => [name, kind] as const));

test.each(cases)("%s is %s", (name, kind) => {
  expect(classifyDotenv(name)).toBe(kind);
  expect(classifyDotenv(name.toUpperCase())).toBe(kind);
  expect(classifyDotenv(`packages/api/${name}`)).toBe(kind);
  expect(classifyDotenv(`packages\\api\\${name}`)).toBe(kind);
});

test.each<[string, DotenvClass]>([
  [".env/bin/activate", "virtual-environment"],
  ["services/.ENV/lib/python3.12/site.py", "virtual-environment"],
  [".env/pyvenv.cfg", "virtual-environment"],
  [".env/production.env", "dotenv"],
  [".env.d/readme.md", "none"],
])("a file in a folder: %s is %s", (path, kind) => {
  expect(classifyDotenv(path)).toBe(kind);
});
