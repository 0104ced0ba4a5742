import { constants, inflateSync } from 'node:zlib';
import { type Disclosure, formatFen } from '@mingzhang/model';
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { FORMATS, type Format, laidOut, type WithholdTarget, withhold, write } from '../src/index.ts';
import {
  claim,
  disclosure,
  everything,
  expenditure,
  procurement,
  project,
  sample,
  section,
} from './disclosures.ts';

function withheld(given: Disclosure, target: WithholdTarget): Disclosure {
  return withhold(given, [{ target, reason: '涉及国家秘密', basis: '预算法第十四条', approvedBy: '保密办' }])
    .disclosure;
}

function texts(given: Disclosure): string {
  return JSON.stringify(given);
}

describe('what is withheld', () => {
  it('a project goes with its purchases and its name in the prose; what others print in their own right stays', () => {
    const given = sample();
    const after = withheld(laidOut(given), { kind: 'project', project: 0 });
    expect(texts(after)).not.toContain('展览');
    expect(after.tables[1]?.rows[0]?.cells.item).toMatchObject({ kind: 'absent', absence: 'withheld' });
    expect(after.tables[0]?.rows[4]?.cells.total?.text).toBe('10.00');
    expect(after.projects[0]?.indicators[0]?.level1.text).toBe('产出指标');
  });

  it('a note says what totals include, once a table', async () => {
    const after = withheld(laidOut(sample()), { kind: 'project', project: 0 });
    const txt = everything(await write(after, 'txt'));
    expect(txt.split('注：标有“涉密”的内容依法不予公开，合计数包含其金额。').length - 1).toBe(2);
  });

  it('a template that leaves items out leaves no row, no title and no grid of them', async () => {
    const given = laidOut({ ...sample(), document: { ...sample().document, template: 'shanghai' } });
    const after = withheld(given, { kind: 'project', project: 0 });
    expect(after.projects).toEqual([]);
    expect(after.tables.find(({ form }) => form === 'procurement-budget')?.rows).toEqual([]);
    const html = everything(await write(after, 'html'));
    expect(html).not.toContain('展览');
    expect(html).not.toContain('绩效目标表');
    expect(html).toContain('未列出，合计数包含其金额');
  });

  it.each<[string, WithholdTarget, string]>([
    ['an indicator', { kind: 'indicator', project: 0, indicator: 1 }, '参观人数'],
    ['a purchase', { kind: 'purchase', row: 'line-2' }, '印刷'],
    [
      'a goal',
      { kind: 'cell', form: 'project-performance', row: '13030426P00000000001A', measure: 'goal-1' },
      '办好展览',
    ],
    [
      "a project's name",
      { kind: 'cell', form: 'project-performance', row: '13030426P00000000001A', measure: 'name' },
      '展览经费',
    ],
    [
      'a target',
      {
        kind: 'cell',
        form: 'project-performance',
        row: '13030426P00000000001A',
        measure: 'indicator-2/target',
      },
      '5000人',
    ],
    [
      'a cell',
      { kind: 'cell', form: 'general-public-expenditure', row: '2070199', measure: 'name' },
      '其他文化和旅游支出',
    ],
  ])('%s', async (_, target, text) => {
    const after = withheld(laidOut(sample()), target);
    for (const format of ['html', 'txt', 'datapackage', 'json'] as const)
      expect(everything(await write(after, format)), format).not.toContain(text);
  });

  it('an address that names nothing is an error, never silence', () => {
    expect(() => withheld(sample(), { kind: 'purchase', row: 'line-9' })).toThrow(RangeError);
  });

  it('the record repeats nothing of what stood there', () => {
    const { records } = withhold(laidOut(sample()), [
      { target: { kind: 'project', project: 0 }, reason: '秘密', basis: '保密法', approvedBy: null },
    ]);
    expect(JSON.stringify(records)).not.toContain('展览');
    expect(records[0]?.places.length).toBeGreaterThan(10);
  });

  it('a writer prints 涉密 alone where a withheld cell still carries its text', async () => {
    const given = laidOut(sample());
    const tables = given.tables.map((table, i) =>
      i > 0
        ? table
        : {
            ...table,
            rows: table.rows.map((row) =>
              row.key === '2070199' && row.cells.name !== undefined
                ? {
                    ...row,
                    cells: {
                      ...row.cells,
                      name: { ...row.cells.name, kind: 'absent', absence: 'withheld' } as const,
                    },
                  }
                : row,
            ),
          },
    );
    for (const format of ['docx', 'html', 'txt', 'xlsx', 'datapackage'] as const)
      expect(everything(await write({ ...given, tables }, format)), format).not.toContain(
        '其他文化和旅游支出',
      );
  });
});

interface Secret {
  readonly text: string;
  readonly fen: number;
}

const SYLLABLES = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'];
const word = fc
  .array(fc.constantFrom(...SYLLABLES), { minLength: 6, maxLength: 9 })
  .map((letters) => letters.join(''));
/** Amounts so long and odd that no other figure of the document holds them by chance. */
const amount = fc.integer({ min: 1_234_567, max: 9_876_543 }).map((n) => (n * 10 + 7) * 10_000);
const secret: fc.Arbitrary<Secret> = fc.record({ text: word, fen: amount });

/** The places that a secret leaks to: prose in several spellings, notes, evidence, file name, claims, other tables. */
function leaky({ text, fen }: Secret, other: Secret, template: string): Disclosure {
  const printed = formatFen(fen, '万元');
  const yuan = formatFen(fen, '元', 0);
  const spaced = [...text].join(' ');
  const sentence = `其中${text}安排${printed}万元，合${yuan}元。`;
  return disclosure({
    source: { path: `/home/${text}/${printed}.txt`, sha256: '0'.repeat(64), format: 'txt' },
    document: {
      ...disclosure().document,
      template,
      evidence: [{ text: `${text}2026年部门预算`, place: { paragraph: 0 }, says: 'title' }],
    },
    tables: [
      expenditure(
        `|合计|30.00|20.00|10.00\n2070101|${other.text}|20.00|20.00|\n2070199|其他支出|10.00||10.00`,
        [`注：${text}除外。`],
      ),
      procurement(`${text}|${text}设备|#2|1.50|${printed}\n其他项目|印刷|#1|0.80|0.80`, [
        `注：含${spaced}。`,
      ]),
    ],
    projects: [
      project(
        `13030426P00000000001A|${text}|${printed}|${text}所需|1.${text}`,
        `产出指标|数量指标|${text}数|全年|≥4场|年度工作计划`,
      ),
      project(`13030426P00000000002B|其他项目|5.00|配合${text}|1.完成${spaced}`),
    ],
    sections: [
      section('overall', '二', `总体情况及${text}`, sentence, `${spaced}另有${printed}。`, `预算${yuan}元。`),
      section('projects', '七', '部门项目预算安排情况及绩效目标'),
      section('procurement', '八', '政府采购预算情况'),
    ],
    claims: [claim(sentence, `${printed}万元`, fen), claim('支出30.00万元。', '30.00万元', 30_000_000)],
    unread: [
      { code: 'x', reason: `${text}未读`, reasonEn: '', place: { paragraph: 0 }, excerpt: `${printed}万元` },
    ],
  });
}

const published = Object.keys(FORMATS) as Format[];

/** Every text of a PDF: pages, outline, metadata, and its streams unpacked. */
async function everythingOfPdf(bytes: Uint8Array): Promise<string> {
  const raw = Buffer.from(bytes);
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const parts = [JSON.stringify([await pdf.getMetadata(), await pdf.getOutline()])];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    parts.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  for (let at = raw.indexOf('stream'); at >= 0; at = raw.indexOf('stream', at + 6)) {
    try {
      const stream = inflateSync(raw.subarray(at + 7), { finishFlush: constants.Z_SYNC_FLUSH });
      const even = Buffer.from(stream.subarray(0, stream.length - (stream.length % 2)));
      parts.push(stream.toString('utf8'), even.swap16().toString('utf16le'));
    } catch {
      // not the beginning of a packed stream
    }
  }
  return parts.join('\n');
}

describe('no writer lets a withheld text or number through', () => {
  it.each(published)('%s, unpacked, metadata included', async (format) => {
    await fc.assert(
      fc.asyncProperty(
        secret,
        secret,
        fc.constantFrom('hebei', 'shanghai', 'standard'),
        fc.boolean(),
        async (hidden, other, template, printed) => {
          fc.pre(hidden.text !== other.text && hidden.fen !== other.fen);
          const built = leaky(hidden, other, template);
          const given = printed ? laidOut(built) : built;
          const bytes = await write(withheld(given, { kind: 'project', project: 0 }), format);
          const out = format === 'pdf' ? await everythingOfPdf(bytes) : everything(bytes);
          const bare = out.replace(/<[^>]*>/g, '').replace(/\s/g, '');
          for (const leak of [
            hidden.text,
            formatFen(hidden.fen, '万元'),
            formatFen(hidden.fen, '元', 0),
            String(hidden.fen),
            '13030426P00000000001A',
          ]) {
            expect(out).not.toContain(leak);
            expect(bare).not.toContain(leak);
          }
          expect(out).toContain('其他支出');
          expect(out).toContain(other.text);
        },
      ),
      { numRuns: format === 'pdf' ? 8 : 25 },
    );
  });
});
