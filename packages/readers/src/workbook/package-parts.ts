import type { Archive } from '../archive/archive.ts';
import { attributeNamed, damagedPart, isTrue, walkPart } from './xml.ts';

/** A sheet as the workbook lists it, before it is read. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** Undefined for a sheet that is no worksheet: a chart, a dialog, a macro sheet. */
  readonly path: string | undefined;
}

/** What `workbook.xml` and its relations say. */
export interface WorkbookPart {
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  /** The workbook asks that every formula be computed when it is opened: stored values may be none that was ever shown. */
  readonly staleValues: boolean;
  readonly sharedStringsPath: string | undefined;
  readonly stylesPath: string | undefined;
}

interface Relation {
  readonly kind: string;
  readonly path: string;
}

/** Reads the workbook's own part (ECMA-376 18.2), transitional or strict. @throws {ReadError} */
export function readWorkbookPart(archive: Archive, depth: number): WorkbookPart {
  const root = readRelations(archive, '', depth);
  const path = [...root.values()].find(({ kind }) => kind === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const xml = archive.text(path);
  if (xml === undefined) throw damagedPart();
  const relations = readRelations(archive, path, depth);
  const sheets: SheetPart[] = [];
  let date1904 = false;
  let staleValues = false;
  walkPart(xml, depth, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = isTrue(attributes.date1904);
      else if (name === 'calcPr') staleValues = isTrue(attributes.fullCalcOnLoad);
      else if (name === 'sheet') {
        const relation = relations.get(attributeNamed(attributes, 'id') ?? '');
        sheets.push({
          name: attributes.name ?? '',
          hidden: attributes.state === 'hidden' || attributes.state === 'veryHidden',
          path: relation?.kind === 'worksheet' ? relation.path : undefined,
        });
      }
    },
  });
  const pathOf = (kind: string) => [...relations.values()].find((each) => each.kind === kind)?.path;
  return {
    sheets,
    date1904,
    staleValues,
    sharedStringsPath: pathOf('sharedStrings'),
    stylesPath: pathOf('styles'),
  };
}

function readRelations(archive: Archive, part: string, depth: number): Map<string, Relation> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const xml = archive.text(`${folder}_rels/${part.slice(slash)}.rels`);
  const relations = new Map<string, Relation>();
  if (xml === undefined) return relations;
  walkPart(xml, depth, {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      relations.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), path: resolve(folder, Target) });
    },
  });
  return relations;
}

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split(/[\\/]/)) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
