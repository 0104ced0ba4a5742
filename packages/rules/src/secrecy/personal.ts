import type { Words } from '@mingzhang/forms';
import type { CellRef, Disclosure, Place, Severity } from '@mingzhang/model';
import { narrow } from '@mingzhang/model';
import type { Rule } from '../engine/rule.ts';

const LONG_DIGITS = /[\d０-９]{11}/;
const LAW = '《中华人民共和国个人信息保护法》、《中华人民共和国政府信息公开条例》';

interface Written {
  readonly text: string;
  readonly place: Place;
}

const known = new WeakMap<Disclosure, readonly Written[]>();

/** Every paragraph and cell that holds a run of digits long enough to be a personal number. */
function written(disclosure: Disclosure): readonly Written[] {
  let all = known.get(disclosure);
  if (all === undefined) {
    all = disclosure.blocks
      .flatMap((block): readonly Written[] => (block.kind === 'paragraph' ? [block] : block.rows.flat()))
      .filter(({ text }) => text.length >= 11 && LONG_DIGITS.test(text));
    known.set(disclosure, all);
  }
  return all;
}

/** Number and code in a finding are cut: what should not be published is not repeated. */
function masked(number: string): string {
  return `${number.slice(0, 3)}…${number.slice(-2)}`;
}

interface Kind {
  readonly id: Rule['id'];
  readonly severity: Severity;
  readonly title: Words;
  readonly what: Words;
  readonly find: (text: string) => Iterable<string>;
  readonly pass: string;
  readonly fail: string;
}

function ruleOf({ id, severity, title, what, find, pass, fail }: Kind): Rule {
  return {
    id,
    severity,
    title,
    message: {
      zh: `此处有${what.zh}（{number}），公开前请删去或遮盖。`,
      en: `${what.en} ({number}) stands here. Remove or mask it before publishing.`,
    },
    basis: LAW,
    *statements({ disclosure }) {
      for (const { text, place } of written(disclosure)) {
        const found = [...find(narrow(text))].map(masked);
        const cells: CellRef[] = found.map((number, index) => ({
          form: 'document',
          row: '',
          measure: `number-${index + 1}`,
          text: number,
          place,
        }));
        yield {
          statement: { kind: 'holds', holds: found.length === 0, cells },
          words: { number: found.join('、') },
        };
      }
    },
    examples: { pass, fail },
  };
}

const IDENTITY =
  /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: the last character of an identity number follows from the 17 before it. */
function isIdentityNumber(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number.charAt(17).toUpperCase();
}

const MOBILE = /(?<![\dA-Za-z.])1[3-9]\d{9}(?![\dA-Za-z.])/g;
const ACCOUNT = /(?:账号|帐号|卡号|账户|帐户|银行卡)[^\d，。；]{0,8}(\d{12,21})(?![\dA-Za-z])/g;

export const PERSONAL_RULES: readonly Rule[] = [
  ruleOf({
    id: 'secrecy.person.identity-number',
    severity: 'error',
    title: { zh: '公开文件中没有身份证号', en: 'No identity number stands in what is published' },
    what: { zh: '公民身份号码', en: 'An identity number' },
    *find(text) {
      for (const [number] of text.matchAll(IDENTITY)) if (isIdentityNumber(number)) yield number;
    },
    pass: `section other 十一、其他
           text 文件编号13030420240101123456789。`,
    fail: `section other 十一、其他
           text 经办人身份证号11010519491231002X。`,
  }),
  ruleOf({
    id: 'secrecy.person.mobile-number',
    severity: 'warning',
    title: { zh: '公开文件中没有个人手机号码', en: 'No mobile telephone number stands in what is published' },
    what: { zh: '手机号码', en: 'A mobile telephone number' },
    *find(text) {
      for (const [number] of text.matchAll(MOBILE)) yield number;
    },
    pass: `section other 十一、其他
           text 联系电话：0335-4041234。`,
    fail: `section other 十一、其他
           text 联系人手机13800138000。`,
  }),
  ruleOf({
    id: 'secrecy.account.bank-number',
    severity: 'warning',
    title: { zh: '公开文件中没有银行账号', en: 'No bank account number stands in what is published' },
    what: { zh: '银行账号', en: 'A bank account number' },
    *find(text) {
      for (const [, number = ''] of text.matchAll(ACCOUNT)) yield number;
    },
    pass: `section other 十一、其他
           text 项目编码130304240088931110851。`,
    fail: `section other 十一、其他
           text 开户银行账号：6222020200112233445。`,
  }),
];
