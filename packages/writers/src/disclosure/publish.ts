import { type Disclosure, placeKey, type Report } from '@mingzhang/model';
import type { WithholdRecord } from '../withhold/withhold.ts';
import { allCells } from './all-cells.ts';
import { disclosureTitle } from './compose.ts';
import { sha256 } from './sha256.ts';
import { FORMATS, type Format, write } from './write.ts';

/** Why a disclosure may not be published as it stands. */
export interface Obstacle {
  /** Id of the finding, or `withholding:` and the place of a cell withheld without approval. */
  readonly id: string;
  readonly message: string;
  readonly messageEn: string;
}

/** A person's decision that an obstacle does not hold this publication. */
export interface Waiver {
  /** The obstacle's id; `withholding` stands for all that was withheld without approval. */
  readonly obstacle: string;
  readonly by: string;
  readonly reason: string;
}

export interface PublishOptions {
  /** What was withheld, with who approved it. */
  readonly withheld?: readonly WithholdRecord[];
  readonly waivers?: readonly Waiver[];
}

/** The files of one publication with their hashes; its shape is `schema/manifest-1.schema.json`. */
export interface Manifest {
  readonly schema: 'mingzhang.manifest/1';
  readonly title: string;
  readonly files: readonly {
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: number;
    readonly sha256: string;
  }[];
}

export type Published =
  | { readonly kind: 'refused'; readonly obstacles: readonly Obstacle[] }
  | {
      readonly kind: 'published';
      readonly manifest: Manifest;
      /** Content by file name, `manifest.json` among it. */
      readonly files: ReadonlyMap<string, Uint8Array>;
    };

const NAME = 'disclosure';
/** The working file is not published: it holds where everything stood in the source. */
const UNPUBLISHED = new Set<string>(['json']);

/**
 * All published forms of a disclosure in one folder, with a manifest of hashes. Refused while an error-grade finding
 * fails or something is withheld that nobody approved, unless a person waived it. The file names say nothing of the
 * source.
 */
export async function publish(
  disclosure: Disclosure,
  report: Report,
  options: PublishOptions = {},
): Promise<Published> {
  const waived = new Set((options.waivers ?? []).map(({ obstacle }) => obstacle));
  const obstacles = [...faults(report), ...unapproved(disclosure, options.withheld ?? [])].filter(
    ({ id }) => !waived.has(id) && !waived.has(id.replace(/:.*$/, '')),
  );
  if (obstacles.length > 0) return { kind: 'refused', obstacles };
  const files = new Map<string, Uint8Array>();
  const listed: Manifest['files'][number][] = [];
  for (const format of Object.keys(FORMATS) as Format[]) {
    if (UNPUBLISHED.has(format)) continue;
    const { extension, mediaType } = FORMATS[format];
    const bytes = await write(disclosure, format);
    const name = `${NAME}.${extension}`;
    files.set(name, bytes);
    listed.push({ name, mediaType, bytes: bytes.byteLength, sha256: sha256(bytes) });
  }
  const manifest: Manifest = {
    schema: 'mingzhang.manifest/1',
    title: disclosureTitle(disclosure),
    files: listed,
  };
  files.set('manifest.json', new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 2)}\n`));
  return { kind: 'published', manifest, files };
}

function faults({ findings }: Report): Obstacle[] {
  return findings
    .filter(({ severity, verdict }) => severity === 'error' && verdict === 'fail')
    .map(({ id, message, messageEn }) => ({ id, message, messageEn }));
}

/** Cells that print 涉密 without a record that somebody approved. */
function unapproved(disclosure: Disclosure, records: readonly WithholdRecord[]): Obstacle[] {
  const open = records.filter(({ approvedBy }) => approvedBy === null);
  const approved = new Set(
    records
      .filter(({ approvedBy }) => approvedBy !== null)
      .flatMap(({ places }) => places.map((place) => placeKey(place))),
  );
  const cells = allCells(disclosure).filter((cell) => cell.kind === 'absent' && cell.absence === 'withheld');
  const keys = new Set([
    ...cells.map(({ place }) => placeKey(place)),
    ...open.flatMap(({ places }) => places.map((place) => placeKey(place))),
  ]);
  return [...keys]
    .filter((key) => !approved.has(key))
    .map((key) => ({
      id: `withholding:${key}`,
      message: `${key} 处标为涉密，但没有经批准的不予公开记录。`,
      messageEn: `${key} is withheld, but no approved record says so.`,
    }));
}
