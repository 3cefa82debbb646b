import { Trans } from '@lingui/react/macro';
import { moment } from '~/text';
import style from './LineChart.module.css';
import { highestOf, linePath, newestOf, sumOf } from './path';

export interface Line {
  name: string;
  /** One for each step, the oldest first; null where nothing was measured. */
  values: (number | null)[];
}

interface LineChartProps {
  /** What is shown, for its table. */
  name: string;
  lines: Line[];
  from: Date;
  to: Date;
  /** A value in words. */
  say: (value: number) => string;
  /** Of values that are so much a minute: how many minutes each stands for, so that their sum is said, too. */
  minutes?: number;
}

const WIDTH = 600;
const HEIGHT = 96;
/** So many lines differ by colour and dashes. */
const LOOKS = 6;

/** Lines over time. The table under them says in words what they show: it is legend and text at once. */
export function LineChart({ name, lines, from, to, say, minutes }: LineChartProps) {
  const highest = highestOf(lines.map((line) => highestOf(line.values)));
  return (
    <div className={style.chart}>
      <div className={style.field} aria-hidden="true">
        <span className={style.highest}>{say(highest)}</span>
        <svg aria-hidden="true" viewBox={`0 -2 ${WIDTH} ${HEIGHT + 4}`} preserveAspectRatio="none">
          <path className={style.ground} d={`M0 ${HEIGHT}H${WIDTH}`} />
          {lines.map((line, index) => (
            <path
              key={line.name}
              className={style.line}
              data-look={index % LOOKS}
              d={linePath(line.values, highest, WIDTH, HEIGHT)}
            />
          ))}
        </svg>
        <span className={style.times}>
          <span>{moment(from)}</span>
          <span>{moment(to)}</span>
        </span>
      </div>
      <Legend name={name} lines={lines} say={say} minutes={minutes} />
    </div>
  );
}

function Legend({ name, lines, say, minutes }: Omit<LineChartProps, 'from' | 'to'>) {
  return (
    <table className={style.legend}>
      <caption className="unseen">{name}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">
              <Trans>Line</Trans>
            </span>
          </th>
          <th scope="col">
            <Trans>Now</Trans>
          </th>
          <th scope="col">
            <Trans>Highest</Trans>
          </th>
          {minutes && (
            <th scope="col">
              <Trans>In all</Trans>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={line.name}>
            <th scope="row">
              <svg className={style.swatch} viewBox="0 0 20 8" aria-hidden="true">
                <path className={style.line} data-look={index % LOOKS} d="M1 4H19" />
              </svg>
              {line.name}
            </th>
            <td className="num">{said(newestOf(line.values), say)}</td>
            <td className="num">{say(highestOf(line.values))}</td>
            {minutes && <td className="num">{say(Math.round(minutes * sumOf(line.values)))}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const said = (value: number | undefined, say: (value: number) => string) =>
  value === undefined ? '–' : say(value);
