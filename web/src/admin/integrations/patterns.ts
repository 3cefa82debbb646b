/** Topic patterns as they are typed: parted by spaces, commas or lines. */
export const patterns = (text: string): string[] => [...new Set(text.split(/[\s,;]+/).filter(Boolean))];
