/** Put in when the bundle is made; sources have none. */
declare const PACKAGE_VERSION: string | undefined;

export const version = typeof PACKAGE_VERSION === "string" ? PACKAGE_VERSION : "0.0.0-source";
