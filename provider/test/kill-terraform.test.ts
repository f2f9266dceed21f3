import { afterEach, describe, expect, test } from "vitest";
import { allGone, providersOf, socketsIn } from "./interrupt-processes.ts";
import { credentialKinds, Rotation, stops } from "./kill-rotation.ts";
import { engines, removeStacks } from "./terraform.ts";

let rotation: Rotation | undefined;
afterEach(async () => {
  await rotation?.end();
  await removeStacks();
});

describe.each(engines)("%s, killed in a rotation", (engine) => {
  describe.each(credentialKinds)("with %s", (credential) => {
    test.each(stops)(
      "%s, leaves no process, no unknown key and no dead consumer",
      async (_, stop) => {
        rotation = await Rotation.begin(engine, credential);
        const { running, release } = await rotation.startUntil(stop);
        const providers = await providersOf(running);
        expect(providers).toHaveLength(1);
        running.process.kill("SIGKILL");
        await running.finished;
        release();
        await allGone(providers);
        expect(await socketsIn(rotation.temporaryFolder)).toEqual([]);
        await rotation.expectConsumersAlive();
        expect(await rotation.strayKeys()).toEqual([]);
        await rotation.expectConvergence();
      },
    );
  });
});
