/** Turns offsets in Unicode scalars, as the server counts, into offsets in UTF-16, as strings count here. */
export function scalarOffsets(text) {
  if (!/[\ud800-\udfff]/.test(text)) return (offset) => Math.min(offset, text.length);
  const table = [];
  for (let unit = 0; unit < text.length; unit += text.codePointAt(unit) > 0xffff ? 2 : 1) table.push(unit);
  return (offset) => (offset < table.length ? table[offset] : text.length);
}

/**
 * Cuts `[start, end)` at every border of the marks and hands out the pieces in order.
 *
 * A mark is `{start, end, …}`; a piece is `{start, end, marks}` with the marks that cover it.
 */
export function pieces(start, end, marks) {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const borders = new Set([start, end]);
  for (const mark of inside) {
    borders.add(Math.max(start, mark.start));
    borders.add(Math.min(end, mark.end));
  }
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(1).map((border, index) => ({
    start: sorted[index],
    end: border,
    marks: inside.filter((mark) => mark.start <= sorted[index] && mark.end >= border),
  }));
}
