import type { CellAt, DraftCell, DraftTable, Finding, Repair } from '@mingzhang/api';
import type { Cell, CellRef, Finding as FoundFinding, Repair as FoundRepair, Table } from '@mingzhang/model';
import type { Draft, Target } from '@mingzhang/workspace';

type Targets = Draft['targets'];

/** A table of a draft as the API gives it. */
export function tableShape(table: Table, targets: Targets): DraftTable {
  return {
    form: table.form,
    title: table.title,
    unit: table.unit,
    columns: table.columns.map(({ measure, heading, row }) => ({
      measure,
      heading: [...heading],
      ...(row === undefined ? {} : { row }),
    })),
    rows: table.rows.map(({ key, name, code, role, level, side, cells }) => ({
      key,
      name,
      ...(code === undefined ? {} : { code }),
      role,
      ...(level === undefined ? {} : { level }),
      ...(side === undefined ? {} : { side }),
      cells: Object.fromEntries(
        Object.entries(cells).map(([measure, cell]) => [
          measure,
          cellShape(cell, targets.get(`${table.form}/${key}/${measure}`)),
        ]),
      ),
    })),
    notes: table.notes.map(({ text }) => text),
  };
}

function cellShape(cell: Cell, target: Target | undefined): DraftCell {
  return {
    kind: cell.kind,
    text: cell.text,
    ...(cell.kind === 'amount' ? { fen: cell.fen } : {}),
    ...(cell.kind === 'number' ? { value: cell.value } : {}),
    ...(cell.kind === 'absent' ? { absence: cell.absence } : {}),
    ...(target === undefined ? {} : { target }),
  };
}

/** A finding of a draft as the API gives it. */
export function findingShape(finding: FoundFinding, targets: Targets): Finding {
  const { id, rule, severity, verdict, message, messageEn, basis, cells, repairs = [] } = finding;
  return {
    ...{ id, rule, severity, verdict, message, messageEn, basis },
    cells: cells.map((cell) => cellAt(cell, targets)),
    ...(finding.actual === undefined ? {} : { actual: finding.actual }),
    ...(finding.expected === undefined ? {} : { expected: finding.expected }),
    ...(finding.cluster === undefined ? {} : { cluster: finding.cluster }),
    repairs: repairs.map((repair) => repairShape(repair, targets)),
    ...(finding.waiver === undefined ? {} : { waiver: { ...finding.waiver } }),
  };
}

function repairShape(repair: FoundRepair, targets: Targets): Repair {
  const { cell, text, value, cause, message, messageEn } = repair;
  return { cell: cellAt(cell, targets), text, fen: value, cause, message, messageEn };
}

function cellAt({ form, row, measure, text }: CellRef, targets: Targets): CellAt {
  const target = targets.get(`${form}/${row}/${measure}`);
  return { form, row, measure, text, ...(target === undefined ? {} : { target }) };
}
