import { recordKey } from '@mingzhang/model';
import { fileAnswer, mediaTypeOf } from '../http/file-answer.ts';
import { Refusal } from '../http/refusal.ts';
import { FILE_FORMATS } from '../jobs/desk-work.ts';
import { budgetOf } from './budget-of.ts';
import type { Handlers } from './handler.ts';
import { publicPrevious } from './public-previous.ts';
import { workDone } from './work-done.ts';

export const files: Handlers<'readFile' | 'readDocument'> = {
  async readFile({ house, params, query: { unit } }) {
    const format = FILE_FORMATS.find((one) => one === params.format);
    if (format === undefined) throw new Refusal('not-found');
    const live = await budgetOf(house, params);
    const { budget } = live;
    const edition = unit === undefined ? budget.department : budget.units.find(({ id }) => id === unit);
    if (edition === undefined) throw new Refusal('not-found');
    const isForm = format.startsWith('inspection');
    const previous = isForm ? await publicPrevious(house, budget, unit) : undefined;
    const { bytes, extension, mediaType } = await workDone(house.desk, {
      kind: 'file',
      ...{ format, budget, unit, previous, today: house.today() },
    });
    const what = isForm ? '检查表' : `预算公开（草稿）`;
    return fileAnswer(bytes, { name: `${edition.name}${params.year}年${what}.${extension}`, mediaType });
  },

  async readDocument({ house, params }) {
    const { budget } = await budgetOf(house, params);
    const found = budget.records.get(recordKey('documents', params.document));
    const bytes = found && (await house.store.getBlob(String(found.sha256)));
    if (found === undefined || bytes === undefined) throw new Refusal('not-found');
    return fileAnswer(bytes, { name: String(found.name), mediaType: mediaTypeOf(String(found.format)) });
  },
};
