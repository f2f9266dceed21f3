/** As git abbreviates it in large repositories. */
export function shortCommit(commit: string): string {
  return commit.slice(0, 12);
}
