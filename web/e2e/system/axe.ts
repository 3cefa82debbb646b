import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** By axe, whose rules are those of WCAG 2.2 that a program can judge, and its own. */
export async function nothingStandsInTheWay(page: Page, where: string, part = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  expect(violations.map((one) => `${where} ${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
}
