// undici has no declarations for its single files. They are imported one by one because the whole
// of undici takes three times as long to load and doubles the bundle.
declare module "undici/lib/dispatcher/pool.js" {
  import { Pool } from "undici";
  // eslint-disable-next-line no-restricted-exports -- how esbuild and Node show a CommonJS module
  export default Pool;
}

declare module "undici/lib/dispatcher/env-http-proxy-agent.js" {
  import { EnvHttpProxyAgent } from "undici";
  // eslint-disable-next-line no-restricted-exports -- how esbuild and Node show a CommonJS module
  export default EnvHttpProxyAgent;
}

declare module "undici/lib/api/api-connect.js" {
  import type { Dispatcher } from "undici";
  const connect: Dispatcher["connect"];
  // eslint-disable-next-line no-restricted-exports -- how esbuild and Node show a CommonJS module
  export default connect;
}
