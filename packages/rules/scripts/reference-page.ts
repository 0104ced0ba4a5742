import { checkWith } from '../src/engine/check.ts';
import { explain } from '../src/engine/explain.ts';
import { Facts } from '../src/engine/facts.ts';
import type { Rule } from '../src/engine/rule.ts';
import { REQUIREMENTS, RULES } from '../src/index.ts';
import { type Example, exampleOf } from '../test/example.ts';
import { exampleText, type Lang } from './example-text.ts';

const FAMILIES: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  table: { zh: '报表', en: 'Tables' },
  code: { zh: '科目编码', en: 'Codes' },
  text: { zh: '文字', en: 'Text' },
  form: { zh: '形式', en: 'Form' },
  performance: { zh: '绩效目标', en: 'Performance' },
  procurement: { zh: '政府采购', en: 'Procurement' },
  asset: { zh: '国有资产', en: 'Assets' },
  secrecy: { zh: '涉密和个人信息', en: 'Secrecy' },
  year: { zh: '年度和跨年对照', en: 'Years' },
  final: { zh: '部门决算', en: 'Final accounts' },
  timeliness: { zh: '及时性', en: 'Timeliness' },
};

const WORDS = {
  zh: {
    title: '规则一览',
    intro: `由规则本身生成（\`node packages/rules/scripts/reference.ts\`），不手工修改。共 ${RULES.length} 条。级别随把握而定：规定明确的为错误，推断的为提示。例子中加粗的是被指出之处。`,
    grades: { error: '错误', warning: '警告', hint: '提示' },
    equation: '等式',
    basis: '依据',
    needs: {
      previous: '需要给出上一份文件（`--previous`）',
      dates: '需要给出批复、公开日期（`--approved`、`--published`）',
    },
    pass: '符合',
    fail: '不符合',
    earlier: '上一份文件：',
    dates: (approved: string, published: string) => `批复 ${approved}，公开 ${published}。`,
    identity: { budget: '预算', 'final-accounts': '决算', unknown: '' },
    edition: { department: '部门', unit: '单位', unknown: '' },
    coverage: '要求与规则',
    left: '未核对',
  },
  en: {
    title: 'The rules',
    intro: `Made from the rules themselves (\`node packages/rules/scripts/reference.ts\`); not edited by hand. ${RULES.length} rules. Severity follows certainty: what a form or law makes certain is an error, an inference is a hint. What is pointed at in an example is bold. The examples are in Chinese, as the documents are.`,
    grades: { error: 'error', warning: 'warning', hint: 'hint' },
    equation: 'Equation',
    basis: 'Basis',
    needs: {
      previous: 'Needs an earlier document (`--previous`)',
      dates: 'Needs the dates of approval and publication (`--approved`, `--published`)',
    },
    pass: 'Passes',
    fail: 'Fails',
    earlier: 'The earlier document:',
    dates: (approved: string, published: string) => `Approved on ${approved}, published on ${published}.`,
    identity: { budget: 'budget', 'final-accounts': 'final accounts', unknown: '' },
    edition: { department: 'department', unit: 'unit', unknown: '' },
    coverage: 'Requirements and rules',
    left: 'not checked',
  },
} as const;

/** The reference page of all rules in one language. */
export function referencePage(lang: Lang): string {
  const words = WORDS[lang];
  const families = Map.groupBy(RULES, ({ id }) => id.split('.')[0] ?? '');
  const parts = [...families].flatMap(([family, rules]) => [
    `## ${FAMILIES[family]?.[lang] ?? family}`,
    '',
    ...rules.flatMap((rule) => ruleText(rule, lang)),
  ]);
  const lines = [`# ${words.title}`, '', words.intro, '', ...parts, ...coverageTable(lang)];
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function ruleText(rule: Rule, lang: Lang): string[] {
  const words = WORDS[lang];
  const pass = exampleOf(rule.examples.pass);
  const fail = exampleOf(rule.examples.fail);
  const found = checkWith([rule], fail.document, fail.options).findings.filter(
    ({ rule: id }) => id === rule.id,
  );
  const [first] = found;
  const equation = equationOf(rule, pass, lang);
  return [
    `### ${rule.id}`,
    '',
    `**${rule.title[lang]}** · ${words.grades[rule.severity]}`,
    '',
    ...(equation === '' ? [] : [`${words.equation}: \`${equation}\``, '']),
    `${words.basis}: ${rule.basis}`,
    '',
    ...(rule.needs === undefined ? [] : [words.needs[rule.needs], '']),
    `${words.pass}:`,
    '',
    ...shown(pass, [], lang),
    `${words.fail}:`,
    '',
    ...shown(
      fail,
      found.flatMap(({ cells }) => cells),
      lang,
    ),
    ...(first === undefined ? [] : [`→ ${lang === 'zh' ? first.message : first.messageEn}`, '']),
  ];
}

function shown(
  { document, options }: Example,
  marked: Parameters<typeof exampleText>[1],
  lang: Lang,
): string[] {
  const words = WORDS[lang];
  const { kind, edition, year } = document.document;
  const identity = `${year ?? ''} ${words.edition[edition]} ${words.identity[kind]}`.trim();
  const { previous, approved, published } = options;
  return [
    ...(kind === 'budget' && edition === 'department' && year === 2024 ? [] : [identity, '']),
    ...(approved === undefined || published === undefined ? [] : [words.dates(approved, published), '']),
    ...exampleText(document, marked, lang),
    ...(previous === undefined ? [] : [words.earlier, '', ...exampleText(previous, [], lang)]),
  ];
}

/** The first equation the rule makes of its passing example. */
function equationOf(rule: Rule, { document, options }: Example, lang: Lang): string {
  const facts = new Facts(document, options);
  for (const { statement } of rule.statements(facts)) {
    const said = explain(facts, statement, true)[lang];
    if (said !== '') return said;
  }
  return '';
}

function coverageTable(lang: Lang): string[] {
  const words = WORDS[lang];
  return [
    `## ${words.coverage}`,
    '',
    '| | | |',
    '| ---: | --- | --- |',
    ...REQUIREMENTS.map((requirement) => {
      const { number, rules, left } = requirement;
      const said = [
        ...rules.map((id) => `[${id}](#${id.replaceAll('.', '')})`),
        ...(left === undefined ? [] : [`${words.left}: ${left[lang]}`]),
      ];
      return `| ${number} | ${requirement[lang]} | ${said.join('<br>')} |`;
    }),
    '',
  ];
}
