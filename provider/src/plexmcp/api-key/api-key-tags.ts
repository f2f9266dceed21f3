/**
 * What the provider keeps on the server, as scopes: PlexMCP has no field for an environment, an
 * owner or a creation token, and scopes are free text that it enforces nowhere.
 */
export interface KeyTags {
  readonly isManaged: boolean;
  readonly environment: string | null;
  /** 32 hex digits that name the one create call that made the key. */
  readonly createTag: string | null;
  readonly isSuperseded: boolean;
}

const managedTag = "managed-by:terraform";
const supersededTag = "superseded";
const environmentPrefix = "env:";
const createPrefix = "tf-create:";

/** Does a scope belong to the provider? A configuration may not set such a one. */
export function isReservedScope(scope: string): boolean {
  return (
    scope === supersededTag ||
    scope.startsWith("managed-by:") ||
    scope.startsWith(environmentPrefix) ||
    scope.startsWith(createPrefix)
  );
}

/**
 * A key's scopes as the server has them, parted into the user's own and the provider's tags. Of a
 * server that keeps no scopes (null) there are none.
 */
export function splitScopes(stored: readonly string[] | null): {
  readonly own: readonly string[];
  readonly tags: KeyTags;
} {
  const scopes = stored ?? [];
  const valueOf = (prefix: string): string | null =>
    scopes.find((scope) => scope.startsWith(prefix))?.slice(prefix.length) ?? null;
  return {
    own: scopes.filter((scope) => !isReservedScope(scope)),
    tags: {
      isManaged: scopes.includes(managedTag),
      environment: valueOf(environmentPrefix),
      createTag: valueOf(createPrefix),
      isSuperseded: scopes.includes(supersededTag),
    },
  };
}

/** The scopes to send: the user's own, sorted (they are a set), then the provider's tags. */
export function joinScopes(own: readonly string[], tags: KeyTags): string[] {
  return [
    ...[...own].sort(),
    ...(tags.isManaged ? [managedTag] : []),
    ...(tags.environment === null ? [] : [`${environmentPrefix}${tags.environment}`]),
    ...(tags.createTag === null ? [] : [`${createPrefix}${tags.createTag}`]),
    ...(tags.isSuperseded ? [supersededTag] : []),
  ];
}
