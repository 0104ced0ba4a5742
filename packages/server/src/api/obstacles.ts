import type { Obstacle, PublicationObstacle } from '@mingzhang/workspace';
import { type Detail, Refusal } from '../http/refusal.ts';

/** The refusal of something that other things stand in the way of; of who asks, where that is one of them. */
export function inTheWay(obstacles: readonly (Obstacle | PublicationObstacle)[]): Refusal {
  const isRole = obstacles.some(({ code }) => code === 'wrong-role');
  return new Refusal(isRole ? 'forbidden' : 'obstacles', obstacles.map(detailOf));
}

function detailOf({ code, zh, en, ...more }: Obstacle | PublicationObstacle): Detail {
  const { at, finding } = more as Pick<Obstacle, 'at' | 'finding'>;
  return {
    ...{ code, zh, en },
    ...(at === undefined ? {} : { at: { ...at } }),
    ...(finding === undefined ? {} : { finding }),
  };
}
