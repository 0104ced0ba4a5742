import type { Disclosure, Report } from '@mingzhang/model';
import { type Atlas, atlasOf } from '../locate/atlas.ts';
import { type Group, groupFindings } from '../locate/groups.ts';
import { causesOf, headlineOf } from '../locate/remedy.ts';
import { documentTitle } from '../words.ts';
import { findingText } from './finding.ts';
import type { TextOptions } from './paint.ts';
import { summaryText } from './summary.ts';
import { cut, safeLine, widthOf, wrap } from './width.ts';

/** The report of one document for a terminal: findings by table in document order, then the summary. */
export function textReport(disclosure: Disclosure, report: Report, options: TextOptions): string {
  const atlas = atlasOf(disclosure);
  const lines = [
    ...header(disclosure, options),
    ...causes(report, options),
    ...groupFindings(disclosure, report.findings, atlas).flatMap((group) => groupText(group, atlas, options)),
    '',
    options.paint.dim('─'.repeat(options.width)),
    ...summaryText(disclosure, report, options),
  ];
  return `${lines.join('\n')}\n`;
}

function header({ source, document, tables, projects }: Disclosure, { lang, width, paint }: TextOptions) {
  const title = safeLine(documentTitle(document, lang));
  const counts =
    lang === 'zh'
      ? `${source.format} · 认出 ${tables.length} 张表、${projects.length} 个项目`
      : `${source.format} · recognised: tables ${tables.length}, projects ${projects.length}`;
  return [
    paint.bold(cut(title, width)),
    paint.dim(`${cut(safeLine(source.path), width - widthOf(counts) - 3)} · ${counts}`),
  ];
}

/** One line for each cause behind several findings, before the findings themselves. */
function causes(report: Report, { lang, width, paint }: TextOptions): readonly string[] {
  const found = causesOf(report);
  if (found.length === 0) return [];
  return [
    '',
    paint.bold(lang === 'zh' ? '可能的原因' : 'Likely causes'),
    ...found.flatMap((cluster) =>
      wrap(safeLine(headlineOf(cluster, lang)), width - 4).map(
        (line, i) => `${i === 0 ? '  › ' : '    '}${line}`,
      ),
    ),
  ];
}

function groupText(group: Group, atlas: Atlas, options: TextOptions): readonly string[] {
  const { lang, width, paint } = options;
  const whole = lang === 'zh' ? '整份文件' : 'The whole document';
  const unit = group.table?.unit;
  const title = safeLine(group.title ?? whole);
  const note = unit === undefined || unit === null ? '' : lang === 'zh' ? `单位：${unit}` : `in ${unit}`;
  const rule = '─'.repeat(Math.max(2, width - widthOf(title) - widthOf(note) - (note === '' ? 1 : 2)));
  return [
    '',
    `${paint.bold(paint.blue(cut(title, width - 20)))} ${paint.dim(`${rule}${note === '' ? '' : ` ${note}`}`)}`,
    ...group.findings.flatMap((finding, index) => [
      ...(index === 0 ? [] : ['']),
      ...findingText(finding, atlas, group.table, options),
    ]),
  ];
}
