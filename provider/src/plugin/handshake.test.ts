import { expect, test } from "vitest";
import { handshakeLine, isStartedByTerraform, speaksProtocol6 } from "./handshake.ts";

const facts = {
  network: "unix",
  address: "/tmp/x.sock",
  certificate: Buffer.from("a"),
  isAskedToMultiplex: false,
} as const;

test("the handshake is one line, its base64 without padding", () => {
  expect(handshakeLine(facts)).toBe("1|6|unix|/tmp/x.sock|grpc|YQ\n");
});

test("without TLS the certificate is empty", () => {
  expect(handshakeLine({ ...facts, certificate: undefined })).toBe("1|6|unix|/tmp/x.sock|grpc|\n");
});

test("a host that asks for multiplexing is told no", () => {
  expect(handshakeLine({ ...facts, isAskedToMultiplex: true })).toBe(
    "1|6|unix|/tmp/x.sock|grpc|YQ|false\n",
  );
});

test.each([
  ["5,6", true],
  ["6", true],
  ["5", false],
  ["", false],
])("a host that offers %j speaks protocol 6: %s", (versions, speaks) => {
  expect(speaksProtocol6({ PLUGIN_PROTOCOL_VERSIONS: versions })).toBe(speaks);
});

test("a person's shell is not Terraform", () => {
  expect(isStartedByTerraform({})).toBe(false);
  expect(isStartedByTerraform({ TF_PLUGIN_MAGIC_COOKIE: "guess" })).toBe(false);
});
