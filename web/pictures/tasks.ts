const DAY = 86_400_000;
const day = (away: number) => new Date(Date.now() + away * DAY).toISOString().slice(0, 10);

export interface Sketch {
  title: string;
  status?: 'IN_PROGRESS' | 'DONE' | 'CANCELLED';
  by?: 'ada' | 'bo' | 'cleo';
  more?: object;
}

/** What a small shop has to do before it opens anew. */
export const SHOP: Sketch[] = [
  {
    title: 'Payment page answers 500 since the release',
    by: 'ada',
    more: { priority: 'URGENT', labels: ['bug', 'checkout'], dueOn: day(0) },
  },
  {
    title: 'Invoices show the net price twice',
    by: 'bo',
    more: { priority: 'HIGH', labels: ['bug'], dueOn: day(1) },
  },
  {
    title: 'Let people pay with a voucher',
    more: { labels: ['checkout'], priority: 'MEDIUM', dueOn: day(6) },
  },
  { title: 'Write the text for the about page', by: 'cleo', more: { priority: 'LOW', labels: ['words'] } },
  { title: 'Ask three customers how they found us' },
  {
    title: 'Water the plants in the shop',
    by: 'cleo',
    more: { dueOn: day(3), recurrence: { rrule: 'FREQ=WEEKLY', timeZone: 'Europe/Berlin' } },
  },
  { title: 'Renew the certificate of the mail server', by: 'bo', more: { dueOn: day(-2), priority: 'HIGH' } },
  {
    title: 'Move the shop to the new server',
    status: 'IN_PROGRESS',
    by: 'ada',
    more: {
      priority: 'HIGH',
      labels: ['operations'],
      dueOn: day(4),
      description:
        'The old one is switched off at the **end of the month**.\n\n- no order may be lost\n- say so on the start page two days before\n- `deploy/shop.yml` has the addresses',
    },
  },
  {
    title: 'Photograph the autumn collection',
    status: 'IN_PROGRESS',
    by: 'cleo',
    more: { labels: ['words'] },
  },
  {
    title: 'Make the search find umlauts',
    status: 'IN_PROGRESS',
    by: 'bo',
    more: { labels: ['search'], priority: 'MEDIUM' },
  },
  { title: 'Count the stock', status: 'DONE', by: 'ada' },
  { title: 'Choose a payment provider', status: 'DONE', by: 'bo', more: { labels: ['checkout'] } },
  { title: 'Print new labels', status: 'DONE', by: 'cleo' },
  { title: 'Sell by fax', status: 'CANCELLED' },
];

export const STEPS = ['Copy the orders', 'Point the name to it', 'Switch off the old one'];
