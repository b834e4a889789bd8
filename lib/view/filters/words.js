export function countWords(count) {
  return `${count.toLocaleString("en")} ${count === 1 ? "event" : "events"}`;
}
