import { App, Button, Dropdown } from 'antd';
import { ordered } from '../../budget/changes.ts';
import { ofProject, type ProjectRecord } from '../../budget/records.ts';
import { useRecords } from '../../budget/use-budget.ts';
import { useChange } from '../../budget/use-change.ts';
import { useSay } from '../../words/words.tsx';
import { moveItems } from './move-items.ts';
import { duplicated, withoutProject } from './project-edits.ts';
import { useOpenProject } from './use-open-project.ts';

interface ActionsProps {
  readonly projects: readonly ProjectRecord[];
  readonly index: number;
  readonly project: ProjectRecord;
}

/** What can be done with a project of the list. */
export function ProjectActions({ projects, index, project }: ActionsProps) {
  const say = useSay();
  const records = useRecords();
  const change = useChange();
  const open = useOpenProject();
  const { modal } = App.useApp();

  function move(to: number): void {
    const next = projects.filter(({ id }) => id !== project.id).toSpliced(to, 0, project);
    void change(ordered('projects', next), say(`移动项目“${project.name}”`, `Move “${project.name}”`));
  }

  function duplicate(): void {
    const { id, edit } = duplicated(
      records,
      project,
      say(`${project.name}（副本）`, `${project.name} (copy)`),
    );
    void change(edit, say(`复制项目“${project.name}”`, `Duplicate “${project.name}”`)).then(
      (done) => done && open(id),
    );
  }

  function remove(): void {
    const lines = ofProject(records, 'budgetLines', project.id).length;
    const purchases = ofProject(records, 'purchases', project.id).length;
    modal.confirm({
      title: say(`删除项目“${project.name}”？`, `Remove “${project.name}”?`),
      content:
        lines + purchases > 0
          ? say(
              `它的目标、指标和支出计划一并删除；它的 ${lines} 行预算明细和 ${purchases} 项采购保留，但不再属于任何项目，需另选项目。可以撤销。`,
              `Its goals, indicators and plan go with it. Its ${lines} budget lines and ${purchases} purchases stay and name no project any more; choose another for them. This can be undone.`,
            )
          : say(
              '它的目标、指标和支出计划一并删除。可以撤销。',
              'Its goals, indicators and plan go with it. This can be undone.',
            ),
      okText: say('删除', 'Remove'),
      okButtonProps: { danger: true },
      onOk: () =>
        change(
          withoutProject(records, project),
          say(`删除项目“${project.name}”`, `Remove “${project.name}”`),
        ),
    });
  }

  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...moveItems(say, index, projects.length, move),
          { key: 'duplicate', label: say('复制', 'Duplicate'), onClick: duplicate },
          { type: 'divider' },
          { key: 'remove', label: say('删除…', 'Remove…'), danger: true, onClick: remove },
        ],
      }}
    >
      <Button
        size="small"
        type="text"
        aria-label={say(`${project.name}：更多操作`, `${project.name}: more actions`)}
      >
        ⋯
      </Button>
    </Dropdown>
  );
}
