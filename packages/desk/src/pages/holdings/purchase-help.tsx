import { Button } from 'antd';
import { set } from '../../budget/changes.ts';
import { listOf, type Purchase } from '../../budget/records.ts';
import { useRecords } from '../../budget/use-budget.ts';
import { useChange } from '../../budget/use-change.ts';
import { useMayEdit } from '../../budget/use-may-edit.ts';
import { Amount } from '../../money/amount.tsx';
import { useMoneyUnit } from '../../money/money-unit.ts';
import { Withhold } from '../../withholding/withhold.tsx';
import { useSay } from '../../words/words.tsx';
import { moneyOf } from '../projects/project-figures.ts';
import { productOf } from './purchase-advice.ts';

/** What helps with the purchase at hand: its product, its reserve, its project's money. */
export function PurchaseHelp({ purchase }: { readonly purchase: Purchase | undefined }) {
  const say = useSay();
  if (purchase === undefined)
    return (
      <p className="mz-soft">
        {say(
          '选中一行，这里帮着算金额、填预留份额、看项目还剩多少。',
          'Choose a row: its amount, its reserve and what its project has left are worked out here.',
        )}
      </p>
    );
  return (
    <section className="mz-part" aria-label={say('这一行', 'This row')}>
      <div className="mz-bar">
        <strong>{purchase.item}</strong>
        <Product purchase={purchase} />
        <Reserve purchase={purchase} />
        <Withhold kind="purchases" target={purchase.id} what={purchase.item} />
      </div>
      <ProjectLeft purchase={purchase} />
    </section>
  );
}

interface Props {
  readonly purchase: Purchase;
}

function Product({ purchase }: Props) {
  const say = useSay();
  const change = useChange();
  const mayEdit = useMayEdit();
  const [unit] = useMoneyUnit();
  const product = productOf(purchase);
  if (product === undefined) return null;
  return (
    <span>
      {say('数量 × 单价 = ', 'quantity × unit price = ')}
      <Amount fen={product} unit={unit} />{' '}
      {mayEdit && product !== purchase.fen && (
        <Button
          size="small"
          onClick={() =>
            void change(
              set('purchases', purchase, 'fen', product),
              say('按数量和单价填金额', 'Fill in an amount'),
            )
          }
        >
          {say('填入金额', 'Use as the amount')}
        </Button>
      )}
    </span>
  );
}

function Reserve({ purchase }: Props) {
  const say = useSay();
  const change = useChange();
  const mayEdit = useMayEdit();
  const { fen, smeFen } = purchase;
  if (!mayEdit || smeFen === fen) return null;
  return (
    <Button
      size="small"
      onClick={() =>
        void change(
          [...set('purchases', purchase, 'smeFen', fen), ...set('purchases', purchase, 'microFen', fen)],
          say('全部预留小微企业', 'Reserve all to small and micro enterprises'),
        )
      }
    >
      {say('全部预留小微企业', 'Reserve all to small and micro enterprises')}
    </Button>
  );
}

function ProjectLeft({ purchase: { project } }: Props) {
  const say = useSay();
  const records = useRecords();
  const [unit] = useMoneyUnit();
  const known = listOf(records, 'projects').find(({ id }) => id === project);
  if (known === undefined) return null;
  const money = moneyOf(records, known.id);
  const bought = listOf(records, 'purchases')
    .filter((one) => one.project === known.id)
    .reduce((sum, { fen }) => sum + fen, 0);
  return (
    <p className={bought > money ? 'mz-bad' : 'mz-soft'}>
      {bought > money && '✕ '}
      {say(`项目“${known.name}”预算 `, `“${known.name}” has `)}
      <Amount fen={money} unit={unit} />
      {say('，采购共 ', ', purchases come to ')}
      <Amount fen={bought} unit={unit} />
      {bought > money ? say('，超过了项目预算。', ', more than its budget.') : say('。', '.')}
    </p>
  );
}
