/** A part of a buffer, in bytes; `end` is behind its last one. */
export interface Region {
  readonly start: number;
  readonly end: number;
}

/** Adds a region behind the others, joined to the last one where they touch. */
export function addRegion(regions: Region[], region: Region): void {
  const previous = regions.at(-1);
  if (previous !== undefined && region.start <= previous.end) {
    const end = Math.max(previous.end, region.end);
    regions[regions.length - 1] = { start: previous.start, end };
  } else {
    regions.push(region);
  }
}
