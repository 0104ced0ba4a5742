import type { WorkspaceRecord } from '@mingzhang/workspace';
import type { House } from '../house.ts';
import { fileAnswer, mediaTypeOf } from '../http/file-answer.ts';
import { Refusal } from '../http/refusal.ts';
import type { Handlers } from './handler.ts';

export const published: Handlers<'readPublished' | 'readPublishedFile'> = {
  async readPublished({ house, query: { year } }) {
    const home = year === undefined ? {} : { year };
    const [out, documents] = await Promise.all([
      house.store.list('submissions', { ...home, state: 'published' }),
      house.store.list('documents', { ...home, kind: 'published' }),
    ]);
    return {
      documents: out.flatMap(({ department, year: of, unit, publishedOn }) => {
        const own = documents.filter(
          (one) => one.department === department && one.year === of && one.unit === unit,
        );
        if (publishedOn === undefined || own.length === 0) return [];
        const name =
          house.organisation.get(unit === undefined ? 'departments' : 'units', unit ?? department)?.name ??
          department;
        const files = own.map((file) => ({ name: file.name, sha256: file.sha256, size: file.size }));
        return [{ department, name, year: of, publishedOn, files }];
      }),
    };
  },

  async readPublishedFile({ house, params: { department, year, file } }) {
    const out = await house.store.list('submissions', { department, year, state: 'published' });
    const all = (await Promise.all(out.map((submission) => filesOf(house, submission)))).flat();
    const found = all.find(({ name }) => name === file);
    const bytes = found && (await house.store.getBlob(found.sha256));
    if (found === undefined || bytes === undefined) throw new Refusal('not-found');
    const extension = found.name.slice(found.name.lastIndexOf('.') + 1);
    return fileAnswer(bytes, { name: found.name, mediaType: mediaTypeOf(extension) });
  },
};

/** The files of what is published now: a disclosure that was opened again is not. */
async function filesOf(
  { store }: House,
  { department, year, unit }: WorkspaceRecord<'submissions'>,
): Promise<readonly WorkspaceRecord<'documents'>[]> {
  const documents = await store.list('documents', { department, year, kind: 'published' });
  return documents.filter((one) => one.unit === unit);
}
