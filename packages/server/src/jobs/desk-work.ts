import type { Disclosure } from '@mingzhang/model';
import type {
  BackupResult,
  Budget,
  ImportPlan,
  PublicationObstacle,
  Verification,
  WorkspaceRecord,
} from '@mingzhang/workspace';
import type { BatchEntry, Failure, Grade, Inspection } from '@mingzhang/writers';

/** What a draft is written as. */
export const FILE_FORMATS = [
  'docx',
  'pdf',
  'xlsx',
  'html',
  'txt',
  'datapackage',
  'inspection-docx',
  'inspection-xlsx',
] as const;

/** The organisation as an import of it is planned against. */
interface KnownOrganisation {
  readonly divisions: readonly WorkspaceRecord<'divisions'>[];
  readonly departments: readonly WorkspaceRecord<'departments'>[];
  readonly units: readonly WorkspaceRecord<'units'>[];
}

/** Work that takes too long, or is too risky, for the thread that answers requests; done by a thread of the desk's pool. */
export type DeskWork =
  /** A draft without what is withheld, in one format. */
  | {
      readonly kind: 'file';
      readonly format: (typeof FILE_FORMATS)[number];
      readonly budget: Budget;
      readonly unit: string | undefined;
      readonly previous: Disclosure | undefined;
      readonly today: string;
    }
  /** The inspection form of a draft without what is withheld. */
  | {
      readonly kind: 'inspect';
      readonly budget: Budget;
      readonly unit: string | undefined;
      readonly previous: Disclosure | undefined;
      readonly today: string;
    }
  | {
      readonly kind: 'plan-import';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly budget: Budget;
    }
  | {
      readonly kind: 'plan-organisation';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly organisation: KnownOrganisation;
    }
  /** Plans and makes a publication, in a store of its own. */
  | {
      readonly kind: 'publish';
      readonly store: string;
      readonly department: string;
      readonly year: string;
      readonly who: string;
      readonly note: string;
      readonly today: string;
    }
  /** Reads and checks a file from outside. */
  | { readonly kind: 'examine'; readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly kind: 'batch-report';
      readonly format: 'html' | 'xlsx';
      readonly entries: readonly BatchEntry[];
    }
  | { readonly kind: 'verify'; readonly store: string }
  | { readonly kind: 'backup'; readonly store: string; readonly path: string };

interface Answers {
  readonly file: { readonly bytes: Uint8Array; readonly mediaType: string; readonly extension: string };
  readonly inspect: Pick<Inspection, 'items'>;
  readonly 'plan-import': { readonly plan: ImportPlan };
  readonly 'plan-organisation': { readonly plan: ImportPlan };
  readonly publish:
    | { readonly published: true }
    | { readonly published: false; readonly obstacles: readonly PublicationObstacle[] };
  readonly examine: {
    readonly entry: BatchEntry;
    /** `mingzhang.check/1` on one line. */
    readonly json: string;
    readonly grades: Readonly<Record<Grade, number>>;
  };
  readonly 'batch-report': { readonly bytes: Uint8Array };
  readonly verify: { readonly verification: Verification };
  readonly backup: { readonly result: BackupResult };
}

export type DeskDone<K extends DeskWork['kind']> = Answers[K];

/** What a thread answers: what came of the work, or why it could not be done. */
export type DeskAnswer =
  | { readonly kind: 'done'; readonly done: DeskDone<DeskWork['kind']> }
  | { readonly kind: 'failed'; readonly failure: Failure };
