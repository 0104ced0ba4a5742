import type { AddRecord, Fen } from '@mingzhang/model';
import { share, wan } from '../generator/money.ts';
import { between, randomFor } from '../generator/random.ts';
import { add } from './add.ts';
import type { UnitSketch } from './profile.ts';
import { homeOf, type Scene, unitId } from './scene.ts';

/** What a department buys, all of it reserved for small firms, three fifths for the smallest. */
export function purchaseRecords(scene: Scene): readonly AddRecord[] {
  let position = 0;
  return scene.projects.flatMap(({ id, profile, parts, unitId: unit }) =>
    parts.flatMap(({ profile: part, quantity, price, cost }) => {
      if (part.purchase === undefined) return [];
      position++;
      return [
        add('purchases', `b-${id}-${part.id}`, {
          ...homeOf(scene),
          unit,
          project: id,
          item: part.purchase.item,
          itemCode: part.purchase.code,
          quantity: String(quantity),
          quantityUnit: part.unit,
          unitPrice: price,
          fen: cost,
          source: profile.source ?? 'general',
          smeFen: cost,
          microFen: share(cost, 0.6),
          position,
        }),
      ];
    }),
  );
}

const PER_METRE = wan(0.28);

/** What every unit held at the end of the year before. */
export function assetRecords(scene: Scene): readonly AddRecord[] {
  return scene.department.units.flatMap((unit, index) => {
    const id = unitId(scene.department, index);
    return heldBy(unit, scene.year).map(([kind, quantity, fen]) =>
      add('assets', `a${id}-${scene.year}-${kind}`, {
        ...homeOf(scene),
        unit: id,
        kind,
        asOf: `${scene.year - 1}-12-31`,
        quantity: String(quantity),
        fen,
      }),
    );
  });
}

function heldBy({ name, floor, vehicles, nature }: UnitSketch, year: number): [string, number, Fen][] {
  const random = randomFor(name, year, 'assets');
  const offices = Math.round(floor * (nature === 'institution' ? 0.12 : 0.55));
  const held: [string, number, Fen][] = [
    ['buildings', floor, floor * PER_METRE],
    ['offices', offices, offices * PER_METRE],
    ['other', between(random, 210, 460), wan(between(random, 9000, 26_000) / 100)],
  ];
  if (vehicles > 0) held.push(['vehicles', vehicles, vehicles * wan(17.86)]);
  if (floor > 3000) held.push(['equipment', 2, wan(46.3 + between(random, 0, 400) / 100)]);
  return held;
}
