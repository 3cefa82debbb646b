import { highestOf, linePath } from './path';
import style from './Spark.module.css';

const WIDTH = 72;
const HEIGHT = 16;

/** A line beside a number that says the same in words: nothing for a screen reader. */
export function Spark({ values }: { values: readonly (number | null)[] }) {
  return (
    <svg className={style.spark} viewBox={`-2 -2 ${WIDTH + 4} ${HEIGHT + 4}`} aria-hidden="true">
      <path d={linePath(values, highestOf(values), WIDTH, HEIGHT)} />
    </svg>
  );
}
