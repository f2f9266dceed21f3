import { describe, expect, test } from "vitest";
import { randomText } from "../testing/make-key.ts";
import { isPlaceholderValue } from "./placeholder-value.ts";

const letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";
const token = `Zx8${randomText(11, `${letters}23456789`, 13)}`;
const word = randomText(12, letters.slice(0, 23), 24);
const mixedCase = `kQz${randomText(13, letters, 9)}`;

const placeholders = [
  ...["your-api-key-here", "YOUR_API_KEY_HERE", "your api key", "your_key_2", "your-key-123456"],
  ...["example", "Example", "example-key-1", "example1", "sample", "dummy", "dummy-value"],
  ...["changeme", "changeme!", "ChangeMe", "CHANGE_ME", "change-me-please", "change this", "TODO"],
  ...["replace_me", "replace-with-a-real-key", "insert key here", "redacted", "[REDACTED]", "fake"],
  ...["<token>", "<your key>", "<base64 of 32 bytes>", "Bearer <token>", "id-<id>", "${FOO}"],
  ...["${OAUTH2_KEY}", "$OTHER", "{{ vault.key2 }}", "${FOO:-changeme}", "${HOST}:${PORT}/db"],
  ...[
    "x",
    "xxxx",
    "XXXX-XXXX",
    "...",
    "********",
    "••••",
    "sk_live_...",
    "sk_live_********",
    "___",
  ],
  ...[
    "sk_test_example",
    "test",
    "test123",
    "test12345678",
    "test_key_v1",
    "placeholder",
    "mock-token",
  ],
  ...["0000000000000000", "1234567890", "0123456789abcdef", "deadbeefdeadbeef", "abcdefgh"],
  ...["00000000-0000-0000-0000-000000000000", "AKIAIOSFODNN7EXAMPLE"],
  ...["https://example.com", "https://api.example.com/v1/users?page=2", "http://example.com:8080/"],
  ...["you@example.com", "https://o123456.ingest.example.com/hooks"],
  "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX",
  "postgres://user:password@localhost:5432/db",
  "postgres://app:changeme@db1.acme.com/main",
  "postgres://user:your-password@localhost/db",
  "postgres://${USER}:${PASS}@${HOST}/db",
  "postgres://<user>:<password>@<host>:5432/<db>",
  "mongodb+srv://user:password@cluster0.example.mongodb.net/db?retryWrites=true",
  "your-super-secret-jwt-token-with-at-least-32-characters-long",
];

const secrets = [
  ...["3000", "true", "hunter2", "hunter2-example", "example hunter2", "password", "admin"],
  ...[`${token}-sample`, `${token}_dummy_9`, `fake ${token}`, `your-${token}`, `${token}.example`],
  ...[`sample${token}`, `xxxx${token}`, `${token}deadbeefT`, "Zx81kq0v1234567890Pw2"],
  ...["kX9placeholder7Qz", "kX9-placeholder-7Qz", "k9example", "example9k", "test83920174"],
  ...[
    `example-${word}`,
    `example-${mixedCase}`,
    "example-83920174",
    "11203499",
    "a1b2c2d1",
    "example Zx!8#k$q0",
  ],
  ...["changeme%41!x7", "550e8400-e29b-41d4-a716-446655440000 # test"],
  ...[`<id>${token}`, "Zx81<kq0v>Pw2", `\${A}${token}`, `$${token}`, `\${FOO:-${token}}`],
  ...[`\${FOO-${token}}`, `{{ key }}${token}`, `${token}...example`, `x-${token}`],
  `postgres://app:${token}@prod.acme.com/db?application_name=example`,
  `postgres://app:${token}@db.example.com/prod`,
  "postgres://app:hunter@db.example.com/prod",
  "postgres://your-user:p@ss@db.example.com/test",
  "postgres://:hunter@db.example.com/prod",
  "postgres://user:password@localhost/db,postgres://app:hunter@db.example.com/db",
  `postgres://user:password@localhost/db?sslpassword=${token}`,
  `mongodb+srv://svc:${token}@cluster0.example-corp.io/main`,
  `smtps://bob:${token}@mail.your-company.com`,
  `https://hooks.slack.com/services/T0/B0/${token}?c=your-channel`,
  `https://${token}@o1.ingest.example.com/2`,
  `https://example.com/?key=${token}`,
  `https://example.com/#${token}`,
  `Server=db.example.com;User Id=app;Password=${token}`,
  "https://api.acme.com/v1",
];

describe("a value is a placeholder", () => {
  // Numbered, because a test's name must not hold a secret, even a made-up one.
  test.each(placeholders.map((value, index) => [index, value] as const))(
    "that says so as a whole: case %d",
    (_, value) => {
      expect([value, isPlaceholderValue(value)]).toEqual([value, true]);
    },
  );

  test.each(secrets.map((value, index) => [index, value] as const))(
    "only without a part that may be a secret: case %d",
    (_, value) => {
      expect([value, isPlaceholderValue(value)]).toEqual([value, false]);
    },
  );
});
