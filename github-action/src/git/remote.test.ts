import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";
import { removeFolders, TestRepository } from "../../test/repositories.ts";
import { fetchRefs } from "./remote.ts";

afterAll(removeFolders);

test("a fetch from a server that never answers ends", async () => {
  const silent = createServer();
  silent.listen(0, "127.0.0.1");
  await once(silent, "listening");
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/acme/shop`;
  const { git } = new TestRepository();
  const fetching = fetchRefs(
    git,
    { url, token: undefined, stallSeconds: 1 },
    { refs: ["refs/heads/main"], depth: [] },
  );
  await expect(fetching).rejects.toThrow(/Operation too slow/);
  silent.close();
});
