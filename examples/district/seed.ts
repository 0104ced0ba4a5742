import type { AddRecord } from '@mingzhang/model';
import { type Budget, publicDraft, type Store } from '@mingzhang/workspace';
import { write } from '@mingzhang/writers';
import { EXAMPLE_ACCOUNTS } from './accounts.ts';
import { add } from './add.ts';
import { approvalRecords, OPEN_YEAR, publishedOn, YEARS, yearRecords } from './approvals.ts';
import { budgetFrom, type Content, contentsOf } from './budget.ts';
import { DEPARTMENTS } from './departments.ts';
import { added, DIVISION, departmentOf, unitsOf } from './organisation.ts';
import { peopleRecords } from './people.ts';
import { homeOf, type Scene } from './scene.ts';
import { progress } from './states.ts';
import { enter, type Work } from './work.ts';

/**
 * Fills an empty store with the fictional district: twelve departments and thirty units, two years closed and published,
 * the third open and in as many states of work. `today` (`2026-02-20`) is what the days of approval count back from.
 */
export async function seedDistrict(store: Store, today: string): Promise<void> {
  const work = { store, today };
  await enter(work, 'admin', null, '建立区划、部门、单位和年度', [
    added('divisions', DIVISION),
    ...yearRecords(today),
    ...DEPARTMENTS.flatMap((department) => [
      added('departments', departmentOf(department)),
      ...unitsOf(department).map((unit) => added('units', unit)),
    ]),
  ]);
  await enter(work, 'admin', null, '建立账号和角色', peopleRecords());
  await enter(work, 'reviewer-1', null, '登记批复日期', approvalRecords(today));
  for (const department of DEPARTMENTS) {
    for (const content of contentsOf(department, YEARS)) {
      if (content.scene.year === OPEN_YEAR) await progress(work, content);
      else await close(work, content);
    }
  }
  for (const { id, password } of EXAMPLE_ACCOUNTS) await store.setPassword(id, password);
}

/** A year that is over: entered as it was published, with the files that were. */
async function close(work: Work, { scene, projects, lines, holdings, explanation }: Content): Promise<void> {
  const { year, department } = scene;
  const { code } = department;
  const content = [...projects, ...lines, ...holdings, ...explanation];
  const files = await publishedFiles(work.store, scene, budgetFrom(scene, content));
  await enter(work, `clerk-${code}`, code, `录入${year}年已公开的预算`, [
    ...content,
    ...files,
    add('submissions', `${code}-${year}`, {
      ...homeOf(scene),
      state: 'published',
      note: '',
      publishedOn: publishedOn(code, year),
    }),
  ]);
}

/** The public page and the Word file of a closed year, kept as they went out. */
async function publishedFiles(store: Store, scene: Scene, budget: Budget): Promise<readonly AddRecord[]> {
  const { disclosure } = publicDraft(budget);
  const files: AddRecord[] = [];
  for (const format of ['html', 'docx'] as const) {
    const bytes = await write(disclosure, format);
    const id = `published-${scene.year}-${scene.department.code}-disclosure.${format}`;
    files.push(
      add('documents', id, {
        ...homeOf(scene),
        name: `disclosure.${format}`,
        format,
        kind: 'published',
        sha256: await store.putBlob(bytes),
        size: bytes.byteLength,
      }),
    );
  }
  return files;
}
