import type { Emulator } from "./start-emulator.ts";

/** The account that a fresh emulator is filled with. It guards nothing: the gateway is local and its data made up. */
export const demoAccount = {
  email: "demo@example.com",
  password: "demo-plexmcp-local",
  orgName: "Demo",
} as const;

/** Fills an empty gateway with the demo organisation and two MCPs; leaves a filled one as it is. */
export function seedDemoOrganization({ seeds }: Pick<Emulator, "seeds">): void {
  if (seeds.organizations().length > 0) return;
  const { orgId } = seeds.registerOwner(demoAccount);
  seeds.addMcp({ orgId, name: "Weather API", tools: ["get_forecast"] });
  seeds.addMcp({ orgId, name: "Calculator", tools: ["add"] });
}
