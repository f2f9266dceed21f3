import { createPrivateKey, X509Certificate } from "node:crypto";
import { expect, test } from "vitest";
import { createCertificate, pemToDer } from "./certificate.ts";

test("the certificate is for localhost, signed by its own key, and valid for long", () => {
  const now = new Date("2026-11-24T00:00:00Z");
  const made = createCertificate(now);
  const parsed = new X509Certificate(made.certificate);
  expect(parsed.raw.equals(made.der)).toBe(true);
  expect(parsed.checkHost("localhost")).toBe("localhost");
  expect(parsed.verify(parsed.publicKey)).toBe(true);
  expect(parsed.checkPrivateKey(createPrivateKey(made.privateKey))).toBe(true);
  expect(new Date(parsed.validFrom) < now).toBe(true);
  expect(new Date(parsed.validTo).getUTCFullYear()).toBeGreaterThan(2050);
});

test("each process has its own", () => {
  const [one, other] = [createCertificate(new Date()), createCertificate(new Date())];
  expect(one.der.equals(other.der)).toBe(false);
});

test("a certificate in PEM is read as its DER, and what is none as no byte", () => {
  const { certificate, der } = createCertificate(new Date());
  expect(pemToDer(`Issued to a host\r\n${certificate}`).equals(der)).toBe(true);
  expect(pemToDer("no certificate")).toHaveLength(0);
});
