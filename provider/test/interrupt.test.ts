import { afterEach, describe, expect, test } from "vitest";
import { allGone, printed, providersOf, signalGroup, socketsIn } from "./interrupt-processes.ts";
import { credentialKinds, Rotation, stops } from "./kill-rotation.ts";
import { engines, removeStacks } from "./terraform.ts";

let rotation: Rotation | undefined;
afterEach(async () => {
  await rotation?.end();
  await removeStacks();
});

const firstNotice = "Interrupt received.";
const secondNotice = "Two interrupts received.";

describe.each(engines)("%s, interrupted in a rotation", (engine) => {
  describe.each(credentialKinds)("with %s", (credential) => {
    test.each(stops.slice(0, 3))("%s, keeps the state and loses no key", async (_, stop) => {
      rotation = await Rotation.begin(engine, credential);
      const { running, release } = await rotation.startUntil(stop);
      const noticed = printed(running, firstNotice);
      signalGroup(running, "SIGINT");
      await noticed;
      release();
      await running.finished;
      expect(await rotation.strayKeys()).toEqual([]);
      await rotation.expectConsumersAlive();
      await rotation.expectConvergence();
    });
  });

  test("after a second interrupt the new key is revoked before the process ends", async () => {
    rotation = await Rotation.begin(engine, "an owner's token");
    const { running, release } = await rotation.startUntil(stops[1][1]);
    const providers = await providersOf(running);
    const noticed = printed(running, firstNotice);
    signalGroup(running, "SIGINT");
    await noticed;
    const noticedAgain = printed(running, secondNotice);
    signalGroup(running, "SIGINT");
    // Terraform kills the provider two seconds after this.
    await noticedAgain;
    release();
    await running.finished;
    await allGone(providers);
    expect(await rotation.strayKeys()).toEqual([]);
    expect(await socketsIn(rotation.temporaryFolder)).toEqual([]);
    await rotation.expectConsumersAlive();
    await rotation.expectConvergence();
  });
});
