import { Fn, TerraformOutput, TerraformStack, Testing } from "cdktf";
import { expect, test } from "vitest";
import { ApiKey } from "./api-key.ts";
import type { KeySecret } from "./key-secret.ts";

function newSecret() {
  const stack = new TerraformStack(Testing.app(), "shop");
  const { secret } = new ApiKey(stack, "web", { environment: "ci" });
  return { stack, secret };
}

test.each<[string, (secret: KeySecret) => string]>([
  ["a text", (secret) => String(secret)],
  ["a list", (secret) => [secret].join(",")],
  ["JSON", (secret) => JSON.stringify({ secret })],
])("does not turn into text in %s, and says what to do instead", (_, use) => {
  const { secret } = newSecret();
  expect(() => use(secret)).toThrow(
    'shop/web: the secret of a key was made into a text. Deliver it with key.deliverTo("…", destination); where its value itself has to stand, write secret.reveal().',
  );
});

test("is a token when it is revealed, and has a version that tells nothing of it", () => {
  const { stack, secret } = newSecret();
  new TerraformOutput(stack, "use", {
    value: Fn.join(":", [secret.reveal(), secret.version]),
    sensitive: true,
  });
  expect(JSON.parse(Testing.synth(stack))).toMatchObject({
    output: {
      use: {
        value: expect.stringMatching(
          /plexmcp_api_key\.web_\w+\.key.*plexmcp_api_key\.web_\w+\.id/,
        ) as unknown,
      },
    },
  });
});
