// The order of the rows: the one they came in, or that of a column.

const collator = new Intl.Collator("en", { numeric: true });

// `sort` is null or { column, down }; what has no words comes last either way.
export function inOrder({ keys, rows }, sort) {
  const places = rows.map((_, place) => place);
  if (!sort) return places;
  const values = keys[sort.column] ?? rows.map((row) => row[sort.column]);
  const sign = sort.down ? -1 : 1;
  return places.sort((a, b) => compare(values[a], values[b], sign) || a - b);
}

function compare(a, b, sign) {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) - isEmpty(b);
  return sign * (typeof a === "string" ? collator.compare(a, b) : a - b);
}

function isEmpty(value) {
  return value === null || value === "";
}

// Up, down, and then the order in which the rows came.
export function turned(sort, column) {
  if (sort?.column !== column) return { column, down: false };
  return sort.down ? null : { column, down: true };
}
