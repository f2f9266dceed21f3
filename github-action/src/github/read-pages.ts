import { ScanError } from "../scan-error.ts";

/** A page of a list, as GitHub answers. */
interface Page<Item> {
  readonly data: readonly Item[];
  readonly headers: { readonly link?: string };
}

/** What a call is to ask for. */
interface PageNumber {
  readonly page: number;
  readonly per_page: number;
}

/** GitHub gives no more at a time. */
const itemsPerPage = 100;

/** An organisation has at most 100,000 repositories; no other list that is read is as long. */
const mostPages = 1000;

/**
 * Reads all pages of a list, by their numbers: of GitHub's link to the next one it only matters that there
 * is one. To follow it would show the token to whatever host it names. Throws `ScanError` on a list that
 * does not end.
 */
export async function readPages<Item>(
  readPage: (number: PageNumber) => Promise<Page<Item>>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const { data, headers } = await readPage({ page, per_page: itemsPerPage });
    items.push(...data);
    if (headers.link?.includes('rel="next"') !== true) return items;
  }
  throw new ScanError(`GitHub answered with more than ${mostPages} pages`);
}
