// The card in the middle: the one question to decide, or what became of the last one.

import { h } from "./dom.js";
import { clock, item, money } from "./money.js";

const TITLES = {
  "choose-wallet": () => "Which wallet shall pay?",
  "designate-slave": (prompt) => (prompt.offers.length > 1 ? "Which of these wallets shall pay?" : "Shall this wallet pay?"),
  "give-address": () => "Which wallet holds your card?",
  approve: () => "Do you want to pay?",
};

const WORDS = {
  captured: ["good", "Paid"],
  authorized: ["good", "Authorised"],
  declined: ["bad", "Declined"],
  cancelled: ["bad", "Cancelled"],
  expired: ["bad", "Time ran out"],
  unroutable: ["bad", "No wallet for it"],
  failed: ["bad", "Failed"],
};

export const title = (prompt) => (TITLES[prompt.kind] ?? (() => "What shall happen?"))(prompt);

/** How a settlement stands, in a word that does not rely on its colour. */
export function standing(settlement) {
  const [mood, word] = settlement.state === "open" ? ["pending", "Under way"] : (WORDS[settlement.outcome] ?? ["", settlement.outcome]);
  return h("span", { class: `outcome ${mood}` }, word);
}

export const standsFor = (settlement) => WORDS[settlement.outcome]?.[1] ?? settlement.outcome;

function sum(amount) {
  const text = money(amount);
  return h("p", { class: text.length > 12 ? "amount long" : "amount" }, text);
}

function facts(prompt) {
  const pairs = [
    ["Order", prompt.order],
    ["Brand", prompt.brand ?? prompt.brands.join(", or ")],
    ["Card", prompt.card?.replace(/^\*+/, "•••• ")],
    ["Wallet", prompt.wallet],
  ];
  return h("dl", { class: "facts" }, pairs.filter(([, value]) => value).map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]));
}

function items(lines) {
  if (!lines.length) return null;
  const rows = lines.map((line) => {
    const parts = item(line);
    return parts
      ? h("li", {}, h("span", {}, parts.count === "1" ? parts.name : `${parts.count} × ${parts.name}`), h("span", { class: "price" }, parts.count === "1" ? parts.price : `${parts.price} each`))
      : h("li", {}, line);
  });
  return h("ul", { class: "items", "aria-label": "What was ordered", tabindex: lines.length > 5 ? "0" : null }, rows);
}

const key = (letter) => h("kbd", { "aria-hidden": "true" }, letter);

function decline(answer) {
  return h("button", { type: "button", "data-key": "d", "aria-keyshortcuts": "D", onclick: () => answer({ decision: "declined" }) }, "Don’t pay", key("D"));
}

function offers(prompt, answer) {
  const one = prompt.offers.length === 1;
  return h(
    "div",
    { class: "answers" },
    prompt.offers.map((wallet, index) => {
      const letter = index < 9 ? String(index + 1) : null;
      return h(
        "button",
        {
          type: "button",
          class: one ? "main offer" : "offer",
          "data-key": letter,
          "aria-keyshortcuts": letter,
          onclick: () => answer({ decision: "chosen", wallet }),
        },
        one ? `Yes, with ${wallet}` : wallet,
        letter && key(letter),
      );
    }),
    decline(answer),
  );
}

function approval(answer) {
  const pay = h("button", { type: "button", class: "main", "data-key": "a", "aria-keyshortcuts": "A", onclick: () => answer({ decision: "approved" }) }, "Pay", key("A"));
  return h("div", { class: "answers pair" }, pay, decline(answer));
}

function address(prompt, answer) {
  const wrong = h("p", { class: "wrong", id: "address-wrong", role: "alert" }, prompt.said);
  const input = h("input", {
    id: "address",
    name: "address",
    autocomplete: "off",
    autocapitalize: "none",
    autocorrect: "off",
    spellcheck: "false",
    maxlength: "200",
    "aria-describedby": "address-hint address-wrong",
    "aria-invalid": prompt.said ? "true" : null,
  });
  const send = (event) => {
    event.preventDefault();
    answer({ decision: "chosen", wallet: input.value });
  };
  return h(
    "form",
    { novalidate: true, onsubmit: send },
    wrong,
    h("label", { for: "address" }, "Name of the wallet"),
    input,
    h("p", { class: "hint", id: "address-hint" }, "Small letters, digits and single hyphens, for instance slave-b"),
    h("div", { class: "answers pair" }, h("button", { type: "submit", class: "main" }, "Pay with this wallet"), decline(answer)),
  );
}

function timeLeft() {
  return h("div", { class: "left", "data-left": true }, h("span", { role: "timer" }), h("progress", { max: "1", value: "1", "aria-hidden": "true" }));
}

/** The question, with what it takes to answer it. */
export function question(prompt, answer) {
  const typed = prompt.kind === "give-address";
  const how = typed ? address(prompt, answer) : prompt.kind === "approve" ? approval(answer) : offers(prompt, answer);
  return h(
    "div",
    { class: "ask" },
    h("h1", { tabindex: "-1" }, title(prompt)),
    sum(prompt.amount),
    h("p", { class: "to" }, "to ", h("strong", {}, prompt.shop)),
    !typed && prompt.said ? h("p", { class: "hint" }, prompt.said) : null,
    items(prompt.items),
    facts(prompt),
    h("p", { class: "wrong", role: "alert", "data-wrong": true }),
    how,
    timeLeft(),
  );
}

/** Shows how much time there is, in seconds. */
export function showLeft(card, prompt, seconds) {
  const left = card.querySelector("[data-left]");
  if (!left) return;
  left.classList.toggle("soon", seconds < 60);
  left.querySelector("span").textContent = seconds > 0 ? `${clock(seconds)} left` : "Time is up";
  left.querySelector("progress").value = Math.max(0, seconds / ((new Date(prompt.deadline) - new Date(prompt.askedAt)) / 1000));
}

/** What became of the last one, or that it is under way. */
export function became(settlement) {
  const open = settlement.state === "open";
  return h(
    "div",
    { class: "calm" },
    h("h1", { tabindex: "-1" }, open ? "Being paid…" : settlement.outcome === "captured" || settlement.outcome === "authorized" ? "All done" : "Not paid"),
    sum(settlement.amount),
    h("p", { class: "to" }, "to ", h("strong", {}, settlement.shop)),
    h("p", {}, standing(settlement)),
    settlement.reason ? h("p", { class: "hint" }, settlement.reason) : null,
    settlement.brand ? h("p", { class: "small" }, `Settled with ${settlement.brand}`) : null,
  );
}

export function nothing() {
  return h(
    "div",
    { class: "calm" },
    h("p", { class: "sign", "aria-hidden": "true" }, "✓"),
    h("h1", { tabindex: "-1" }, "Nothing to decide"),
    h("p", { class: "hint" }, "When a shop wants to be paid, the question appears here by itself."),
  );
}
