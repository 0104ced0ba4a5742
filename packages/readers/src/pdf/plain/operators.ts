import { identity, type Matrix } from '../frame.ts';
import { operator } from './content-lexer.ts';
import type { Painter } from './painter.ts';
import { composed } from './single.ts';
import { NotPlain } from './values.ts';

type Operation = (painter: Painter) => void;

const nothing: Operation = () => undefined;

const refuse = (why: string): Operation => {
  return () => {
    throw new NotPlain(why);
  };
};

/** The number `back` places from the last operand; 0 where there is none. */
const number = ({ lexer }: Painter, back: number): number => {
  const at = lexer.count - 1 - back;
  return at < 0 ? 0 : (lexer.numbers[at] ?? 0);
};

const matrixOf = (painter: Painter): Matrix => [
  number(painter, 5),
  number(painter, 4),
  number(painter, 3),
  number(painter, 2),
  number(painter, 1),
  number(painter, 0),
];

function moveText({ state }: Painter, x: number, y: number): void {
  state.lineX = Math.fround(state.lineX + x);
  state.lineY = Math.fround(state.lineY + y);
  state.x = state.lineX;
  state.y = state.lineY;
}

function setTextMatrix({ state }: Painter, matrix: Matrix): void {
  state.textMatrix = matrix;
  state.x = state.y = state.lineX = state.lineY = 0;
}

const nextLine: Operation = (painter) => moveText(painter, 0, -painter.state.leading);

const text: Readonly<Record<string, Operation>> = {
  BT: (painter) => setTextMatrix(painter, identity),
  ET: nothing,
  Tm: (painter) => setTextMatrix(painter, matrixOf(painter)),
  Td: (painter) => moveText(painter, number(painter, 1), number(painter, 0)),
  TD: (painter) => {
    moveText(painter, number(painter, 1), number(painter, 0));
    painter.state.leading = -number(painter, 0);
  },
  'T*': nextLine,
  Tf: (painter) => painter.setFont(painter.lexer.name, number(painter, 0)),
  Tc: (painter) => {
    painter.state.characterSpace = number(painter, 0);
  },
  Tw: (painter) => {
    painter.state.wordSpace = number(painter, 0);
  },
  Tz: (painter) => {
    painter.state.scale = number(painter, 0) / 100;
  },
  TL: (painter) => {
    painter.state.leading = number(painter, 0);
  },
  Ts: (painter) => {
    painter.state.rise = number(painter, 0);
  },
  Tr: (painter) => {
    painter.state.mode = number(painter, 0);
  },
  Tj: (painter) => painter.show(),
  TJ: (painter) => painter.show(),
  "'": (painter) => {
    nextLine(painter);
    painter.show();
  },
  '"': (painter) => {
    painter.state.wordSpace = number(painter, 1);
    painter.state.characterSpace = number(painter, 0);
    nextLine(painter);
    painter.show();
  },
};

const drawing: Readonly<Record<string, Operation>> = {
  q: (painter) => painter.save(),
  Q: (painter) => painter.restore(),
  cm: (painter) => {
    painter.state.matrix = composed(matrixOf(painter), painter.state.matrix);
  },
  w: (painter) => {
    painter.state.lineWidth = number(painter, 0);
  },
  gs: (painter) => painter.setExtended(painter.lexer.name),
  m: (painter) => painter.path.moveTo(number(painter, 1), number(painter, 0)),
  l: (painter) => painter.path.lineTo(number(painter, 1), number(painter, 0)),
  c: (painter) =>
    painter.path.curveTo(
      number(painter, 5),
      number(painter, 4),
      number(painter, 3),
      number(painter, 2),
      number(painter, 1),
      number(painter, 0),
    ),
  v: (painter) =>
    painter.path.curveOn(number(painter, 3), number(painter, 2), number(painter, 1), number(painter, 0)),
  y: (painter) => {
    const [x, y] = [number(painter, 1), number(painter, 0)];
    painter.path.curveTo(number(painter, 3), number(painter, 2), x, y, x, y);
  },
  re: (painter) =>
    painter.path.rectangle(number(painter, 3), number(painter, 2), number(painter, 1), number(painter, 0)),
  h: ({ path }) => path.close(),
  n: (painter) => painter.paint(false, false),
  S: (painter) => painter.paint(false, true),
  s: (painter) => {
    painter.path.close();
    painter.paint(false, true);
  },
  f: (painter) => painter.paint(true, false),
  F: (painter) => painter.paint(true, false),
  'f*': (painter) => painter.paint(true, false),
  B: (painter) => painter.paint(true, true),
  'B*': (painter) => painter.paint(true, true),
  b: (painter) => {
    painter.path.close();
    painter.paint(true, true);
  },
  'b*': (painter) => {
    painter.path.close();
    painter.paint(true, true);
  },
  W: (painter) => painter.clipNext(),
  'W*': (painter) => painter.clipNext(),
  Do: (painter) => painter.place(painter.lexer.name),
  BDC: (painter) => painter.mark(),
  BI: refuse('a picture in the content'),
};

const silent = 'd i j J M ri cs CS sc SC scn SCN g G rg RG k K sh BMC EMC MP DP BX EX'.split(' ');

/** What every operator of a content stream does. */
export const operations: ReadonlyMap<number, Operation> = new Map([
  ...Object.entries({ ...text, ...drawing }).map(([name, act]) => [operator(name), act] as const),
  ...silent.map((name) => [operator(name), nothing] as const),
]);
