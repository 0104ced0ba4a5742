import type { Template } from '@mingzhang/forms';

/** The faces of official papers. A machine without them takes the second name, or its own of the same kind. */
export const FACES = {
  song: { name: '宋体', other: 'SimSun', family: 'roman' },
  hei: { name: '黑体', other: 'SimHei', family: 'swiss' },
  fang: { name: '仿宋', other: 'FangSong', family: 'modern' },
  kai: { name: '楷体', other: 'KaiTi', family: 'modern' },
} as const;

export type Face = keyof typeof FACES;

/** Type sizes in half points, as Word counts them; the pitch of lines in twips. */
export interface Look {
  readonly cover: number;
  readonly title: number;
  readonly table: number;
  readonly text: number;
  readonly pitch: number;
  /** Width of the outer rules of a table in eighths of a point; inner ones are 4. */
  readonly frame: number;
}

export const LOOKS: Readonly<Record<Template, Look>> = {
  hebei: { cover: 60, title: 32, table: 18, text: 32, pitch: 560, frame: 4 },
  shanghai: { cover: 56, title: 30, table: 18, text: 28, pitch: 500, frame: 12 },
  standard: { cover: 56, title: 32, table: 18, text: 30, pitch: 540, frame: 6 },
};
