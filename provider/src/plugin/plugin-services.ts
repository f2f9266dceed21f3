import type { GrpcServices, UnaryHandler } from "./grpc-server.ts";

const emptyMessage = new Uint8Array(0);

/** `HealthCheckResponse { status = SERVING }`. */
const serving = Uint8Array.of(0x08, 0x01);

/**
 * The services that go-plugin itself expects of every plugin. Its stdio and broker streams are left
 * open: what a provider prints goes to stderr, and nothing is brokered.
 */
export function pluginServices(onShutdown: () => void): GrpcServices {
  const shutdown: UnaryHandler = () => {
    onShutdown();
    return Promise.resolve({ message: emptyMessage });
  };
  return new Map<string, UnaryHandler | "idle">([
    ["/plugin.GRPCController/Shutdown", shutdown],
    ["/plugin.GRPCStdio/StreamStdio", "idle"],
    ["/plugin.GRPCBroker/StartStream", "idle"],
    ["/grpc.health.v1.Health/Check", () => Promise.resolve({ message: serving })],
  ]);
}
