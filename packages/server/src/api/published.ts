import type { WorkspaceRecord } from '@mingzhang/workspace';
import type { House } from '../house.ts';
import { fileAnswer, mediaTypeOf } from '../http/file-answer.ts';
import { Refusal } from '../http/refusal.ts';
import type { Handlers } from './handler.ts';

export const published: Handlers<'readPublished' | 'readPublishedFile'> = {
  async readPublished({ house, query: { year } }) {
    const where = { state: 'published', ...(year === undefined ? {} : { year }) } as const;
    const out = await house.store.list('submissions', where);
    const documents = await Promise.all(
      out.map(async (submission) => ({
        department: submission.department,
        name: house.organisation.get('departments', submission.department)?.name ?? submission.department,
        year: submission.year,
        publishedOn: submission.publishedOn ?? '',
        files: (await filesOf(house, submission)).map(({ name, sha256, size }) => ({ name, sha256, size })),
      })),
    );
    return { documents: documents.filter(({ publishedOn }) => publishedOn !== '') };
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
