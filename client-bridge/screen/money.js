// Money and time in the customer's own form. Amounts stay decimal strings: no float ever holds one.

const languages = navigator.languages?.length ? navigator.languages : ["en"];

/** "129.50" of USD, as it is written where the customer is. */
export function money({ currency, value }) {
  const [whole, fraction = ""] = value.split(".");
  const form = new Intl.NumberFormat(languages, {
    style: "currency",
    currency,
    minimumFractionDigits: fraction.length,
    maximumFractionDigits: fraction.length,
  });
  const digits = new Intl.NumberFormat(languages, { useGrouping: false });
  return form
    .formatToParts(BigInt(whole))
    .map((part) => (part.type === "fraction" ? [...fraction].map((d) => digits.format(Number(d))).join("") : part.value))
    .join("");
}

/** A line of an order, "2 x rose, EUR 16.00", in its parts; null where it has another form. */
export function item(line) {
  const found = /^(\d+) x (.+), ([A-Z]{3}) (\d+(?:\.\d+)?)$/.exec(line);
  return found && { count: found[1], name: found[2], price: money({ currency: found[3], value: found[4] }) };
}

/** A moment: the time where it is today's, the date besides where it is not. */
export function moment(text) {
  const at = new Date(text);
  const today = at.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(languages, today ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" }).format(at);
}

/** How long ago, in the largest unit that says something. */
export function ago(text, now) {
  const seconds = Math.max(0, Math.round((now - new Date(text)) / 1000));
  const units = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];
  const [unit, size] = units.find(([, s]) => seconds >= s) ?? ["second", 1];
  return new Intl.RelativeTimeFormat("en", { numeric: "auto" }).format(-Math.floor(seconds / size), unit);
}

/** Seconds left, as a clock shows them. */
export function clock(seconds) {
  const two = (n) => String(n).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return (hours ? `${hours}:${two(minutes)}` : `${minutes}`) + `:${two(seconds % 60)}`;
}
