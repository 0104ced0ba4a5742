import type { WaivedCell, Waiver } from '@mingzhang/rules';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';

/** What is wrong with a file of waivers, and in which line (1-based). */
export interface WaiverFault {
  readonly line: number;
  readonly zh: string;
  readonly en: string;
}

/** Largest file of waivers, in characters, and most waivers in it. */
const LONGEST = 1_000_000;
const MOST = 5000;
const FIELDS = new Set(['finding', 'rule', 'cells', 'document', 'reason', 'author', 'approver', 'expires']);
const NEEDED = ['reason', 'author', 'approver', 'expires'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A waiver of a file; `document` names the one file it is for. */
export interface FiledWaiver extends Waiver {
  readonly document?: string;
}

/**
 * Reads the waivers of a YAML file: a list, or a list under `waivers`, of
 *
 *     - finding: 0f3a…            # the id of a finding; or a rule with the cells it speaks of:
 *       rule: table.three-public-within.bound
 *       cells: [basic-expenditure/30216/total]
 *       document: budget.docx     # only this file; every file where it is left out
 *       reason: 培训费由项目经费列支
 *       author: 张三
 *       approver: 李四
 *       expires: 2025-12-31
 *
 * Gives every fault with its line where the file is not so; aliases and unknown fields are faults.
 */
export function parseWaivers(
  source: string,
): readonly FiledWaiver[] | { readonly faults: readonly WaiverFault[] } {
  if (source.length > LONGEST)
    return { faults: [{ line: 1, zh: '文件超过 1 MB', en: 'the file is over 1 MB' }] };
  const counter = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: counter,
    schema: 'core',
    maxAliasCount: 0,
  } as object);
  const lineOf = (node: Node | null | undefined) => counter.linePos(node?.range?.[0] ?? 0).line;
  if (document.errors.length > 0)
    return {
      faults: document.errors.map(({ message, pos }) => {
        const said = message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? message;
        return {
          line: counter.linePos(pos[0]).line,
          zh: `不是合格的 YAML：${said}`,
          en: `not well-formed YAML: ${said}`,
        };
      }),
    };
  const top = document.contents;
  const list = isMap(top) ? top.get('waivers', true) : top;
  if (top === null || (isScalar(list) && list.value === null)) return [];
  if (!isSeq(list))
    return {
      faults: [{ line: lineOf(top as Node), zh: '应为豁免的列表', en: 'a list of waivers is expected' }],
    };
  if (list.items.length > MOST)
    return { faults: [{ line: lineOf(list), zh: `豁免超过 ${MOST} 条`, en: `more than ${MOST} waivers` }] };
  const faults: WaiverFault[] = [];
  const waivers = list.items.flatMap((item) => {
    const read = isMap(item)
      ? waiverOf(item, lineOf)
      : { faults: [{ line: lineOf(item as Node), zh: '应为“字段: 内容”', en: 'fields are expected' }] };
    if (!('faults' in read)) return [read];
    faults.push(...read.faults);
    return [];
  });
  return faults.length > 0 ? { faults } : waivers;
}

type LineOf = (node: Node | null | undefined) => number;

function waiverOf(map: YAMLMap, lineOf: LineOf): FiledWaiver | { readonly faults: WaiverFault[] } {
  const faults: WaiverFault[] = [];
  const line = lineOf(map);
  const texts = new Map<string, string>();
  let cells: readonly WaivedCell[] | undefined;
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const at = lineOf(key as Node);
    if (!FIELDS.has(name))
      faults.push({ line: at, zh: `不认识的字段“${name}”`, en: `unknown field “${name}”` });
    else if (name === 'cells') {
      const read = isSeq(value) ? value.items.map((one) => cellOf(one)) : [undefined];
      if (read.every((cell) => cell !== undefined)) cells = read;
      else
        faults.push({
          line: at,
          zh: 'cells 应为“表/行/列”的列表',
          en: 'cells is a list of FORM/ROW/MEASURE',
        });
    } else if (isScalar(value) && value.value !== null)
      texts.set(name, String(value.source ?? value.value).trim());
  }
  for (const name of NEEDED)
    if (!texts.get(name)) faults.push({ line, zh: `缺少 ${name}`, en: `${name} is missing` });
  const expires = texts.get('expires') ?? '';
  if (expires !== '' && !isDay(expires))
    faults.push({
      line,
      zh: `expires 应为日期（如 2025-12-31），不能是“${expires}”`,
      en: `expires is a day such as 2025-12-31, not “${expires}”`,
    });
  const [finding, rule, document] = ['finding', 'rule', 'document'].map(
    (name) => texts.get(name) || undefined,
  );
  if ((finding === undefined) === (rule === undefined))
    faults.push({ line, zh: 'finding 与 rule 须写且只写一个', en: 'either finding or rule has to be given' });
  if (faults.length > 0) return { faults };
  return {
    ...(finding === undefined ? {} : { finding }),
    ...(rule === undefined ? {} : { rule }),
    ...(cells === undefined ? {} : { cells }),
    ...(document === undefined ? {} : { document }),
    reason: texts.get('reason') ?? '',
    author: texts.get('author') ?? '',
    approver: texts.get('approver') ?? '',
    expires,
  };
}

function cellOf(node: unknown): WaivedCell | undefined {
  const text = isScalar(node) ? String(node.source ?? node.value) : '';
  return addressOf(text);
}

/** `FORM/ROW/MEASURE`; a measure may hold further strokes. Undefined for anything else. */
export function addressOf(text: string): WaivedCell | undefined {
  const [form = '', row = '', ...measure] = text.split('/');
  if (form === '' || measure.length === 0 || measure.join('') === '') return undefined;
  return { form, row, measure: measure.join('/') };
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return DAY.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
