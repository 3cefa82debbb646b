import { number } from '~/text';
import style from './Columns.module.css';

export interface Column {
  id: string;
  /** What it is, in full, for those who do not see its place. */
  name: string;
  /** The same as short as may be, under it; none where there is no room. */
  short?: string;
  value: number;
}

/** Of more columns than these the numbers would run into each other: they are said where one points. */
const READABLE = 12;

/** Numbers in the order of time. */
export function Columns({ columns }: { columns: Column[] }) {
  const highest = Math.max(1, ...columns.map((column) => column.value));
  return (
    <ol className={style.columns}>
      {columns.map((column) => (
        <li key={column.id} title={`${column.name}: ${number(column.value)}`}>
          <span className="unseen">{column.name}: </span>
          <span className={columns.length > READABLE ? 'unseen' : style.value}>{number(column.value)}</span>
          <span
            className={style.bar}
            aria-hidden="true"
            style={{ blockSize: `${(96 * column.value) / highest}px` }}
          />
          <span className={style.short} aria-hidden="true">
            {column.short}
          </span>
        </li>
      ))}
    </ol>
  );
}
