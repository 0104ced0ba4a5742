/** What an archive may cost. Sizes are bytes that really came out, never what the archive declares. */
export interface ArchiveLimits {
  readonly fileBytes: number;
  readonly members: number;
  readonly memberBytes: number;
  readonly totalBytes: number;
  /** Unpacked over packed bytes of one member; members under 1 MiB are not held to it. */
  readonly ratio: number;
}

/** Room for any office file a department publishes, and for no bomb. */
export const archiveLimits: ArchiveLimits = {
  fileBytes: 200 * 1024 * 1024,
  members: 5_000,
  memberBytes: 128 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  ratio: 400,
};
