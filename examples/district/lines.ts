import type { AddRecord, Fen } from '@mingzhang/model';
import { add } from './add.ts';
import { basicLines } from './basic-lines.ts';
import { governmentCode } from './government-code.ts';
import type { PartSketch, UnitSketch } from './profile.ts';
import { homeOf, type Scene, type SceneProject, unitId } from './scene.ts';

/** The budget lines and revenue lines of a department: what is spent is what comes in, by unit, purpose and source. */
export function lineRecords(scene: Scene): readonly AddRecord[] {
  const spending = [
    ...scene.department.units.flatMap((unit, index) => basicRecords(scene, unit, index)),
    ...scene.projects.flatMap((project) => projectRecords(scene, project)),
  ];
  return [...spending, ...revenueRecords(scene, spending)];
}

function basicRecords(scene: Scene, unit: UnitSketch, index: number): readonly AddRecord[] {
  const id = unitId(scene.department, index);
  return basicLines(unit, scene.year).map(({ functional, departmental, nature, fen }) =>
    add('budgetLines', `l${id}-${scene.year}-${functional}-${departmental}`, {
      ...homeOf(scene),
      unit: id,
      functional,
      departmental,
      government: governmentCode(departmental, unit.nature),
      source: 'general',
      nature,
      fen,
    }),
  );
}

function projectRecords(scene: Scene, { id, profile, parts, unit, unitId: own }: SceneProject) {
  return parts.map(({ profile: part, cost }) => {
    const departmental = economicOf(part);
    return add('budgetLines', `l${id}-${part.id}`, {
      ...homeOf(scene),
      unit: own,
      functional: profile.functional,
      departmental,
      government: governmentCode(departmental, unit.nature),
      source: profile.source ?? 'general',
      nature: 'project',
      project: id,
      fen: cost,
    });
  });
}

/** The departmental economic code a part is spent under, by what is bought where nothing else is said. */
function economicOf({ economic, purchase, also }: PartSketch): string {
  if (economic !== undefined) return economic;
  if (also !== undefined) return also === 'training' ? '30216' : '30215';
  if (purchase === undefined) return '30299';
  if (purchase.fixedAsset) return '31002';
  if (purchase.code.startsWith('C2309')) return '30202';
  if (purchase.code.startsWith('C16') || purchase.code.startsWith('B')) return '30213';
  return purchase.code.startsWith('C') ? '30227' : '30218';
}

function revenueRecords(scene: Scene, spending: readonly AddRecord[]): readonly AddRecord[] {
  const carried = new Set(scene.projects.filter(({ profile }) => profile.carried).map(({ id }) => id));
  const sums = new Map<string, Fen>();
  for (const { fields } of spending) {
    const origin = carried.has(String(fields.project)) ? 'carried-over' : 'current';
    const key = [fields.unit, fields.functional, fields.source, origin].join('|');
    sums.set(key, (sums.get(key) ?? 0) + Number(fields.fen));
  }
  return [...sums].map(([key, fen]) => {
    const [unit = '', functional = '', source = '', origin = ''] = key.split('|');
    const id = `r${unit}-${scene.year}-${functional}-${source}-${origin}`;
    return add('revenueLines', id, { ...homeOf(scene), unit, functional, source, origin, fen });
  });
}
