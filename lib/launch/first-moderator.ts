/** A one-time address that makes the first lead moderator, while a community has none; null once it has. */
export async function firstModeratorLink(_databaseUrl: string, _address: string): Promise<string | null> {
  // SEAM: lib/moderation/invite.ts
  return null;
}
