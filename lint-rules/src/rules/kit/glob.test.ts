import { expect, test } from "vitest";
import { matchesGlob } from "./glob.ts";

test.each([
  ["/app/src/client/a/b.ts", "src/client/**"],
  ["/app/src/client/a.ts", "./src/client/*.ts"],
  ["C:\\app\\web\\a.ts", "web/?.ts"],
  ["/app/web/a.tsx", "**/web/*.{ts,tsx}"],
  ["/app/a,b.ts", "a,b.ts"],
  ["/app/{a.ts", "{a.ts"],
  ["/app/a}.ts", "a}.ts"],
  ["/app/a(b)[c]+.ts", "a(b)[c]+.ts"],
])("%s is matched by %s", (path, glob) => {
  expect(matchesGlob(path, glob)).toBe(true);
});

test.each([
  ["/app/src/clients/a.ts", "client/**"],
  ["/app/web/a/b.ts", "web/*.ts"],
  ["/app/web/a.css", "web/*.{ts,tsx}"],
  ["/app/a.js", "a,b.js"],
  ["/app/b.js", "a,b.js"],
  ["/app/ab.ts", "a?b.ts"],
])("%s is not matched by %s", (path, glob) => {
  expect(matchesGlob(path, glob)).toBe(false);
});
