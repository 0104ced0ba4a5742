import { Button, Empty, Input, Space } from 'antd';
import { useMemo, useState } from 'react';
import { ordered } from '../../budget/changes.ts';
import { useOrganisation, useOrganisationEdit } from '../../organisation/use-organisation.ts';
import { useSay } from '../../words/words.tsx';
import { AddDialog } from './organisation/add-dialog.tsx';
import { ImportList } from './organisation/import-list.tsx';
import { NodePanel } from './organisation/node-panel.tsx';
import { OrganisationTree } from './organisation/organisation-tree.tsx';
import { found, type Level, type TreeNode, treeOf } from './organisation/tree-of.ts';
import '../../look/tones.css';
import './administration.css';

/** 组织机构: divisions, their departments, the units of each. */
export function OrganisationPage() {
  const say = useSay();
  const organisation = useOrganisation();
  const edit = useOrganisationEdit();
  const [text, search] = useState('');
  const [selected, select] = useState<string>();
  const [adding, add] = useState<Level>();
  const tree = useMemo(() => treeOf(organisation), [organisation]);
  const shown = useMemo(() => found(tree, text), [tree, text]);
  const way = useMemo(() => wayTo(tree, selected), [tree, selected]);
  const node = way.at(-1);
  const division = way[0] ?? (tree.length === 1 ? tree[0] : undefined);
  const department = way[1];
  const move = (by: number) => {
    if (department === undefined || node === undefined) return undefined;
    const units = department.children.map(({ record }) => record);
    const from = units.findIndex(({ id }) => id === node.record.id);
    const moved = units[from];
    if (moved === undefined || units[from + by] === undefined) return undefined;
    const order = units.toSpliced(from, 1).toSpliced(from + by, 0, moved);
    const records = order.map((unit) => ({ ...unit, position: Number(unit.position) }));
    return () => void edit(ordered('units', records), say(`调整次序：${moved.name}`, `Move ${moved.name}`));
  };
  const [up, down] = node?.level === 'units' ? [move(-1), move(1)] : [];
  return (
    <main className="mz-page mz-administration">
      <header className="mz-page-head">
        <h1>{say('组织机构', 'Organisation')}</h1>
        <span className="mz-hint">
          {say(
            `${organisation.departments.length} 个部门，${organisation.units.length} 个单位`,
            `${organisation.departments.length} departments, ${organisation.units.length} units`,
          )}
        </span>
        <Space wrap className="mz-push-end">
          <Button onClick={() => add('divisions')}>{say('新增区划…', 'New division…')}</Button>
          <Button disabled={division === undefined} onClick={() => add('departments')}>
            {say('新增部门…', 'New department…')}
          </Button>
          <Button disabled={department === undefined} onClick={() => add('units')}>
            {say('新增单位…', 'New unit…')}
          </Button>
          <ImportList />
        </Space>
      </header>
      <div className="mz-organisation">
        <div>
          <Input.Search
            allowClear
            aria-label={say('查找部门或单位', 'Find a department or unit')}
            placeholder={say('名称、简称或编码', 'Name, short name or code')}
            onChange={({ target: { value } }) => search(value)}
          />
          {tree.length === 0 && (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={say(
                '还没有机构。先新增一个行政区划，再逐个新增部门和单位，或导入名单。',
                'Nothing here yet. Add a division first, then its departments and units, or import a list.',
              )}
            />
          )}
          {tree.length > 0 && shown.length === 0 && (
            <p>{say(`没有含“${text}”的部门或单位。`, `No department or unit holds “${text}”.`)}</p>
          )}
          {shown.length > 0 && (
            <OrganisationTree tree={shown} isFound={text !== ''} selected={selected} onSelect={select} />
          )}
        </div>
        {node === undefined ? (
          <p className="mz-hint">
            {say('选一个部门或单位来修改。', 'Choose a department or unit to change it.')}
          </p>
        ) : (
          <NodePanel
            key={`${node.key} ${JSON.stringify(node.record)}`}
            node={node}
            onRemoved={() => select(way.at(-2)?.key)}
            {...(node.level === 'units'
              ? { onMove: { ...(up ? { up } : {}), ...(down ? { down } : {}) } }
              : {})}
          />
        )}
      </div>
      {adding !== undefined && (
        <AddDialog
          level={adding}
          {...parentOf(adding, division, department)}
          organisation={organisation}
          onAdded={(key) => {
            select(key);
            add(undefined);
          }}
          onClose={() => add(undefined)}
        />
      )}
    </main>
  );
}

function parentOf(level: Level, division: TreeNode | undefined, department: TreeNode | undefined) {
  const parent = level === 'units' ? department : level === 'departments' ? division : undefined;
  return parent === undefined ? {} : { parent: parent.record };
}

/** The nodes from the root to one of the tree. */
function wayTo(tree: readonly TreeNode[], key: string | undefined): readonly TreeNode[] {
  for (const node of tree) {
    if (node.key === key) return [node];
    const below = wayTo(node.children, key);
    if (below.length > 0) return [node, ...below];
  }
  return [];
}
