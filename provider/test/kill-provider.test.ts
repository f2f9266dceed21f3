import { afterEach, describe, expect, test } from "vitest";
import { providersOf } from "./interrupt-processes.ts";
import { credentialKinds, Rotation, stops } from "./kill-rotation.ts";
import { engines, removeStacks } from "./terraform.ts";

let rotation: Rotation | undefined;
afterEach(async () => {
  await rotation?.end();
  await removeStacks();
});

describe.each(engines)("the provider of %s, killed in a rotation", (engine) => {
  describe.each(credentialKinds)("with %s", (credential) => {
    test.each(stops)("%s, leaves no unknown key and no dead consumer", async (_, stop) => {
      rotation = await Rotation.begin(engine, credential);
      const { running, release } = await rotation.startUntil(stop);
      const providers = await providersOf(running);
      expect(providers).toHaveLength(1);
      for (const provider of providers) process.kill(provider, "SIGKILL");
      release();
      expect((await running.finished).status).toBe(1);
      await rotation.expectConsumersAlive();
      await rotation.expectStrayKeysNamed();
      await rotation.expectConvergence();
    });
  });
});
